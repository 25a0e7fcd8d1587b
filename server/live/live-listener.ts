import type { LiveEvent } from "../../core/contract/live.ts";
import type { Role } from "../../core/contract/person.ts";

/** One connection that is told events. */
export type LiveListener = {
  readonly account: {
    readonly id: string;
    readonly role: Role;
    readonly attributes?: { readonly skills?: string[] | undefined };
  };
  readonly session: string;
  /** Position after which it wants the log; null for now on. */
  readonly since: number | null;
  /** After which event of the moment it wants to be told those it missed; null for none. */
  readonly moment?: number | null;
  readonly tell: (event: LiveEvent) => void;
  /** Shows that the connection lives, where nothing else was told. */
  readonly beat: () => void;
  /** The hub will tell no more. */
  readonly end: () => void;
};
