import type { Letter } from "./letter.ts";

/**
 * Who a letter says it is from. none: nobody, or several at once · unconfirmed: our own mail server does not believe it ·
 * named: an address in small letters, believed as far as asking goes and no further: answers leave for the account's
 * registered address alone.
 */
export type LetterSender =
  | { readonly kind: "none" }
  | { readonly kind: "unconfirmed"; readonly address: string; readonly name: string }
  | { readonly kind: "named"; readonly address: string; readonly name: string };

/** @param judge name by which our mail server signs its Authentication-Results; null where nobody is asked. */
export function letterSender(
  { from, headers }: Pick<Letter, "from" | "headers">,
  judge: string | null,
): LetterSender {
  const [only, second] = from;
  const address = only?.address.toLowerCase() ?? "";
  if (only === undefined || second !== undefined || !/^[^@\s]+@[^@\s]+$/.test(address))
    return { kind: "none" };
  const believed = judge === null || isConfirmed(headers["authentication-results"] ?? [], judge);
  return { kind: believed ? "named" : "unconfirmed", address, name: only.name };
}

/** Results of any other server may have been written by the sender. Ours stands first: each server writes on top. */
function isConfirmed(results: readonly string[], judge: string): boolean {
  const [own] = results.filter((result) => result.split(/[;\s]/)[0]?.toLowerCase() === judge.toLowerCase());
  return own !== undefined && /\bdmarc=pass\b/i.test(own);
}
