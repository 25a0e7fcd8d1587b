import { isDeepStrictEqual } from "node:util";
import type { BonusClosing } from "../../core/contract/bonus.ts";
import { recordChange } from "../audit/record-change.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Account } from "../identity/account.ts";
import type { Refusal } from "../outcome.ts";
import { type BonusDesk, runningMonth } from "./bonus-desk.ts";
import { bonusNames } from "./bonus-names.ts";
import { contestsAmong, rowsAmong } from "./contests-among.ts";
import { countClosing } from "./count-closing.ts";
import { givenBefore } from "./given-before.ts";
import { openContests } from "./read-contests.ts";
import { newestCut } from "./read-cut.ts";
import { type PayoutLine, payoutOf } from "./read-payouts.ts";

/** What closing a month would write. */
export async function previewClosing(desk: BonusDesk, month: string): Promise<BonusClosing | Refusal> {
  const refused = await whyNot(desk, month);
  if (refused) return refused;
  const open = await openContests(desk.store.read, null);
  const { found, lines, digest } = await countClosing(desk, { month, cut: {}, rows: rowsAmong(open) });
  const { upToEvent, upToDecision, upToRule } = found.figures.cut;
  const nameOf = await bonusNames(
    desk,
    lines.map(({ person }) => person),
  );
  const own = lines.filter(({ forMonth }) => forMonth === month);
  const corrections = lines.filter(({ forMonth }) => forMonth !== month);
  const people = [...new Set(lines.map(({ person }) => person))];
  return {
    month,
    upTo: upToEvent,
    upToDecision,
    upToRule,
    digest,
    reason: found.figures.reason,
    paidKopecks: sumOf(own),
    correctionKopecks: sumOf(corrections),
    lines: people
      .map((id) => ({
        id,
        name: nameOf(id),
        kopecks: sumOf(own.filter(({ person }) => person === id)),
        corrections: corrections
          .filter(({ person }) => person === id)
          .map(({ forMonth, kopecks }) => ({ month: forMonth, kopecks })),
      }))
      .toSorted((a, b) => b.kopecks - a.kopecks),
    contested: contestsAmong(open, found),
  };
}

type Shown = Pick<BonusClosing, "month" | "upTo" | "upToDecision" | "upToRule" | "digest">;

/**
 * Closes a month as a preview showed it, to the kopeck: what is written stands for ever, so where anything of it would be written
 * otherwise nothing is. Null where all went well.
 */
export async function closeMonth(desk: BonusDesk, account: Account, shown: Shown): Promise<Refusal | null> {
  const { month, upTo: upToEvent, upToDecision, upToRule } = shown;
  const refused = await whyNot(desk, month);
  if (refused) return refused;
  const at = logInstant(desk.now());
  const counting = await countClosing(desk, { month, cut: { upToEvent, upToDecision, upToRule } });
  if (counting.digest !== shown.digest) return { problem: "changed-meanwhile" };
  const { found, lines, given } = counting;
  const { answered, counted, met, reason, sum } = found.figures;
  const digest = found.digest ?? "";
  return desk.store.write(async (trx): Promise<Refusal | null> => {
    if ((await payoutOf(trx, month)) !== undefined) return { problem: "changed-meanwhile" };
    const newest = await newestCut(trx, 0);
    // Counted up to what is not there yet, a replay would find more later than was counted now.
    if (upToEvent > newest.upToEvent || upToDecision > newest.upToDecision || upToRule > newest.upToRule)
      return { problem: "changed-meanwhile" };
    // Another month that was closed in the meantime may have given the same corrections.
    if (!isDeepStrictEqual(await givenBefore(trx, month), given)) return { problem: "changed-meanwhile" };
    await trx
      .insertInto("bonus_payout")
      .values({
        month,
        at,
        by: account.id,
        upToEvent,
        upToDecision,
        upToRule,
        digest,
        answered,
        counted,
        met,
        reason,
        sum,
      })
      .execute();
    for (const line of lines) await trx.insertInto("bonus_payout_line").values(line).execute();
    const change = { action: "bonus-closed", subject: `bonus:${month}`, before: null } as const;
    await recordChange(trx, { ...change, at, by: account.id, after: `1:${digest}` });
    return null;
  });
}

async function whyNot(desk: BonusDesk, month: string): Promise<Refusal | null> {
  if (month >= runningMonth(desk)) return { problem: "wrong-state" };
  return (await payoutOf(desk.store.read, month)) === undefined ? null : { problem: "wrong-state" };
}

const sumOf = (lines: readonly Pick<PayoutLine, "kopecks">[]): number =>
  lines.reduce((sum, { kopecks }) => sum + kopecks, 0);
