import { createHash } from "node:crypto";
import { secondsOf } from "../../core/desk/instant.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { BonusDesk } from "./bonus-desk.ts";
import type { MonthFound, MonthWanted, RowsWanted } from "./bonus-order.ts";
import { givenBefore } from "./given-before.ts";
import type { Cut, PersonLine } from "./month-reckoning.ts";
import type { PayoutLine } from "./read-payouts.ts";

export type ClosingCounted = {
  readonly found: MonthFound;
  readonly lines: readonly PayoutLine[];
  /** What the corrections were counted from. */
  readonly given: Awaited<ReturnType<typeof givenBefore>>;
  /** SHA-256 of all that would be written. */
  readonly digest: string;
};

type Wanted = {
  readonly month: string;
  readonly cut: Partial<Omit<Cut, "asOf">>;
  readonly rows?: RowsWanted;
};

/** Counts what closing a month writes: its own lines, and the corrections of closed months before it. */
export async function countClosing(desk: BonusDesk, { month, cut, rows }: Wanted): Promise<ClosingCounted> {
  const asOf = secondsOf(logInstant(desk.now()));
  const wanted: MonthWanted = { month, cut: { asOf, ...cut }, digest: true };
  const found = await desk.engine.find(rows === undefined ? wanted : { ...wanted, rows });
  const given = await givenBefore(desk.store.read, month);
  const lines = ownLines(month, found.figures.lines);
  for (const [forMonth, paid] of given) {
    const { figures } = await desk.engine.find({ month: forMonth, cut: found.figures.cut });
    lines.push(...corrections({ month, forMonth }, paid, figures.lines));
  }
  return { found, lines, given, digest: digestOf(found, lines) };
}

function ownLines(month: string, counted: readonly PersonLine[]): PayoutLine[] {
  return counted
    .filter(
      ({ answered, credits, unpaidCredits }) => answered > 0 || credits !== "0" || unpaidCredits !== "0",
    )
    .map(({ person, payout, credits, unpaidCredits, answered, met }) => ({
      month,
      person,
      forMonth: month,
      kopecks: payout,
      credits,
      unpaidCredits,
      answered,
      met,
    }));
}

/**
 * What a closed month would give by now, less what was given for it so far. Together that is nothing, for the pool is the same;
 * only where a gate is passed otherwise by now it is all of it.
 */
function corrections(
  months: Pick<PayoutLine, "month" | "forMonth">,
  paid: ReadonlyMap<string, number>,
  counted: readonly PersonLine[],
): PayoutLine[] {
  const due = new Map(counted.map(({ person, payout }) => [person, payout]));
  return [...new Set([...paid.keys(), ...due.keys()])].flatMap((person) => {
    const kopecks = (due.get(person) ?? 0) - (paid.get(person) ?? 0);
    const nothing = { credits: "0", unpaidCredits: "0", answered: 0, met: 0 };
    return kopecks === 0 ? [] : [{ ...months, person, kopecks, ...nothing }];
  });
}

function digestOf({ figures, digest }: MonthFound, lines: readonly PayoutLine[]): string {
  const { answered, counted, met, reason, sum, cut } = figures;
  const { upToEvent, upToDecision, upToRule } = cut;
  const written = lines
    .map((line) =>
      JSON.stringify([line.forMonth, line.person, line.kopecks, line.credits, line.unpaidCredits]),
    )
    .toSorted();
  const all = [digest, answered, counted, met, reason, sum, upToEvent, upToDecision, upToRule, written];
  return createHash("sha256").update(JSON.stringify(all)).digest("hex");
}
