import type { Device } from "../../core/contract/person.ts";
import type { Account, Member } from "./account.ts";

/** Who is who: sign-in, sessions and connected browsers. */
export type Identity = {
  /** The active account behind a cookie or bearer token; null for everything else. */
  readonly accountOf: (headers: Headers) => Promise<Account | null>;
  /** The active account that a session was opened for; null once either has ended. */
  readonly accountOfSession: (session: string) => Promise<Account | null>;
  /** An account by its id, active or not. */
  readonly member: (id: string) => Promise<Member | undefined>;
  /** Answers everything under `/api/auth`. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly devicesOf: (account: Account) => Promise<Device[]>;
  /** Ends a browser's session at once; false where this account has no such device. */
  readonly revokeDevice: (account: Account, device: string) => Promise<boolean>;
};
