import type { Config } from "../../core/contract/config.ts";
import type { Member } from "../identity/account.ts";

type Learning = Pick<Config, "learning">;

/** Days until a search can be told of nobody any more; null where none are kept. */
export function keptDays({ learning }: Learning): number | null {
  return learning.keep === "on" ? learning.days : null;
}

/**
 * Whether anything of what this account searches is kept. Sellers are many; of the few at the desk each would be known
 * by what they search, pseudonym or not.
 */
export function keepsQueriesOf({ role }: Pick<Member, "role">, config: Learning): boolean {
  return keptDays(config) !== null && role === "seller";
}
