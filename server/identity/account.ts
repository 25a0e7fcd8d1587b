import type { Attributes, Role } from "../../core/contract/person.ts";

/** A person with an account, as it stands in the database now. */
export type Member = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly active: boolean;
  readonly attributes: Attributes;
  /** The account's groups and the one everybody has, sorted. */
  readonly groups: readonly string[];
  /** Digest of `groups`, the contract's `audience`. */
  readonly audience: string;
};

/** Who is asking, as judged at this very request: an active member and the session used. */
export type Account = Member & {
  readonly session: { readonly id: string; readonly kind: "console" | "device" };
};
