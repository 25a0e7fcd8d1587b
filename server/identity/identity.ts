import type { Device } from "../../core/contract/person.ts";
import type { Account, Member } from "./account.ts";

/** How somebody's session begins for whom a provider or a proxy vouches. */
export type ProviderSession = {
  /** False: until the browser is closed. */
  readonly remember: boolean;
  /** The provider's own name of its session. */
  readonly sid: string | null;
  /** Its id token, sealed. */
  readonly hint: string | null;
};

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
  /**
   * Opens a console session for an account without its password, and ends the one that the browser had.
   * @returns the cookies; null for an account that may not come in.
   */
  readonly openSession: (
    account: string,
    session: ProviderSession,
    request: Request,
  ) => Promise<readonly string[] | null>;
  /** What was given as `hint` when the session was opened. */
  readonly providerHint: (session: string) => Promise<string | null>;
  readonly devicesOf: (account: Account) => Promise<Device[]>;
  /** Ends a browser's session at once; false where this account has no such device. */
  readonly revokeDevice: (account: Account, device: string) => Promise<boolean>;
};
