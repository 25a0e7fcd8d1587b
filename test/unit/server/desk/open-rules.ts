import type { Config } from "../../../../core/contract/config.ts";
import type { Part } from "../../../../server/app-deps.ts";
import { auditOver } from "../../../../server/audit/audit-part.ts";
import { AuditWatch } from "../../../../server/audit/audit-watch.ts";
import { BonusBook } from "../../../../server/bonus/bonus-book.ts";
import { bonusOver } from "../../../../server/bonus/bonus-part.ts";
import { findMonth } from "../../../../server/bonus/find-month.ts";
import { RuleBook } from "../../../../server/rules/rule-book.ts";
import { rulesOver } from "../../../../server/rules/rules-part.ts";
import type { Now } from "../../../../server/clock.ts";
import type { Store } from "../../../../server/store/store.ts";

/** The configuration with the rules that stand, and where they are changed and counted by. */
export async function openRules(
  { store, now, signal }: { readonly store: Store; readonly now: Now; readonly signal: AbortSignal },
  given: Config,
): Promise<{ readonly config: Config; readonly book: RuleBook; readonly parts: readonly Part[] }> {
  const book = new RuleBook(given.desk);
  await book.readAnew(store.read);
  // Counted in this thread: another one takes longer to begin than most tests.
  const months = new BonusBook(store.read, given.desk);
  const bonus = bonusOver({ find: (wanted) => findMonth(months, wanted) });
  return {
    config: book.over(given),
    book,
    parts: [rulesOver({ book, given: given.desk }), auditOver(new AuditWatch({ store, now, signal })), bonus],
  };
}
