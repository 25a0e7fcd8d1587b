import type { Role } from "../../core/contract/person.ts";

/** What a provider or a proxy says of somebody, read and bounded: nothing of it is believed to be unique or ours. */
export type Provided = {
  /** By whom the subject is known: `oidc:https://…` or `header`. */
  readonly provider: string;
  /** Who it is there, for good. */
  readonly subject: string;
  readonly login: string | null;
  readonly name: string | null;
  readonly email: string | null;
  /** Whether the provider says that the address is this person's. */
  readonly emailVerified: boolean;
  /** Absent: none of the provider's business. */
  readonly role?: Role;
  /** Only what is the provider's business; null: it says nothing of it, so it goes. */
  readonly attributes: ProvidedAttributes;
};

export type ProvidedAttributes = {
  readonly groups?: readonly string[];
  readonly region?: string | null;
  readonly channel?: string | null;
  readonly department?: string | null;
  readonly joinedAt?: string | null;
  readonly skills?: readonly string[];
};
