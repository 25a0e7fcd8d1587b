/** Cookies are never sent: the token alone says who asks. */
export const credentials: RequestCredentials = "omit";

/** The headers that show a session's token to the server. */
export function proofOf(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}
