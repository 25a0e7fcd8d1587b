import type { Account } from "../sign-in/accounts.ts";

export const privateSection = "/underwriting/private/";

/** Everything is open in the office network, except what underwriters keep to themselves. */
export function mayRead(path: string, reader: Account | undefined): boolean {
  return !path.startsWith(privateSection) || reader?.groups.includes("underwriting") === true;
}
