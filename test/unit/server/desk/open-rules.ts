import type { Config } from "../../../../core/contract/config.ts";
import type { Part } from "../../../../server/app-deps.ts";
import { serveAudit } from "../../../../server/audit/audit-part.ts";
import { RuleBook } from "../../../../server/rules/rule-book.ts";
import { rulesOver } from "../../../../server/rules/rules-part.ts";
import type { Store } from "../../../../server/store/store.ts";

/** The configuration with the rules that stand, and where they are changed. */
export async function openRules(
  store: Store,
  given: Config,
): Promise<{ readonly config: Config; readonly book: RuleBook; readonly parts: readonly Part[] }> {
  const book = new RuleBook(given.desk);
  await book.readAnew(store.read);
  return { config: book.over(given), book, parts: [rulesOver({ book, given: given.desk }), serveAudit] };
}
