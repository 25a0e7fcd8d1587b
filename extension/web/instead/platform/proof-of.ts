import { accountHeader } from "../../../../core/contract/account-header.ts";

/** The server's own page: the session's cookie says who asks, and no script ever holds it. */
export const credentials: RequestCredentials = "same-origin";

/**
 * Here a session's «token» is the id of its account. Whoever signs in to the console in another tab takes the cookie over:
 * the server refuses what is meant for somebody else.
 */
export function proofOf(token: string): Record<string, string> {
  return { [accountHeader]: token };
}
