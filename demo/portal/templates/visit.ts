import type { Account } from "../sign-in/accounts.ts";

/** What of a request shapes the page that answers it. */
export type Visit = {
  readonly reader: Account | undefined;
  readonly now: Date;
  /** Scheme and host, for absolute addresses. */
  readonly origin: string;
  readonly printable: boolean;
};
