import { pseudonymOf, type SearchKey } from "../learning/pseudonym.ts";

/** What an account is called in the log of searches, under each of these keys; worked out once for each account. */
export function namesByKeys(keys: readonly SearchKey[]): (account: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (account) => {
    const names = known.get(account) ?? keys.map((key) => pseudonymOf(account, key));
    known.set(account, names);
    return names;
  };
}
