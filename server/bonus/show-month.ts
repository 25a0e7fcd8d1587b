import type { BonusLine, BonusMonth } from "../../core/contract/bonus.ts";
import { BonusTerms } from "../../core/contract/config-bonus.ts";
import { monthAt } from "../../core/desk/bonus/month-period.ts";
import { isoOf, secondsOf } from "../../core/desk/instant.ts";
import { logInstant } from "../desk/log-instant.ts";
import { peopleOf, personIn } from "../desk/people.ts";
import type { Account } from "../identity/account.ts";
import { type BonusDesk, deskZone, runningMonth, seesAll } from "./bonus-desk.ts";
import { bonusNames } from "./bonus-names.ts";
import { cutOf } from "./cut-of.ts";
import type { MonthFigures, PersonLine } from "./month-reckoning.ts";
import { contestsAmong, rowsAmong } from "./contests-among.ts";
import { openContests } from "./read-contests.ts";
import { linesPaidWith, type Payout, type PayoutLine, payoutOf } from "./read-payouts.ts";

/** A month as it stands or as it was paid; to an agent their own line alone. Null for a month that has not begun. */
export async function showMonth(
  desk: BonusDesk,
  account: Account,
  month: string = runningMonth(desk),
): Promise<BonusMonth | null> {
  const running = runningMonth(desk);
  if (month > running) return null;
  const payout = await payoutOf(desk.store.read, month);
  const open = await openContests(desk.store.read, seesAll(account) ? null : account.id);
  const found = await desk.engine.find({ month, cut: cutOf(desk, payout), rows: rowsAmong(open) });
  const { figures } = found;
  const paid = payout === undefined ? [] : await linesPaidWith(desk.store.read, month);
  const lines = await linesOf(desk, { month, figures, paid: payout && paid });
  const { rule, period, cut } = figures;
  return {
    month,
    ...period,
    asOf: isoOf(cut.asOf),
    state:
      payout === undefined ? { kind: month < running ? "ended" : "running" } : await closed(desk, payout),
    first: await firstMonth(desk, running),
    running,
    terms: rule === null ? null : { ...BonusTerms.parse(termsOf(rule)), version: rule.version },
    answered: payout?.answered ?? figures.answered,
    counted: payout?.counted ?? figures.counted,
    met: payout?.met ?? figures.met,
    reason: payout?.reason ?? figures.reason,
    sum: payout?.sum ?? figures.sum,
    lines: seesAll(account) ? lines : lines.filter(({ id }) => id === account.id),
    contested: contestsAmong(open, found),
  };
}

type Shown = {
  readonly month: string;
  readonly figures: MonthFigures;
  /** Undefined while the month is not closed. */
  readonly paid: readonly PayoutLine[] | undefined;
};

async function linesOf(desk: BonusDesk, { month, figures, paid }: Shown): Promise<BonusLine[]> {
  const people = new Set([
    ...figures.lines.map(({ person }) => person),
    ...(paid ?? []).map(({ person }) => person),
  ]);
  const nameOf = await bonusNames(desk, [...people]);
  return [...people]
    .map((person): BonusLine => {
      const counted = figures.lines.find((line) => line.person === person);
      const its = (paid ?? []).filter((line) => line.person === person);
      const own = its.find(({ forMonth }) => forMonth === month);
      return {
        id: person,
        name: nameOf(person),
        answered: own?.answered ?? counted?.answered ?? 0,
        met: own?.met ?? counted?.met ?? 0,
        credits: own?.credits ?? counted?.credits ?? "0",
        unpaidCredits: own?.unpaidCredits ?? counted?.unpaidCredits ?? "0",
        share: counted?.share ?? 0,
        kopecks: paid === undefined ? (counted?.forecast ?? 0) : (own?.kopecks ?? 0),
        corrections: its
          .filter(({ forMonth }) => forMonth !== month)
          .map(({ forMonth, kopecks }) => ({ month: forMonth, kopecks })),
        fairness: fairnessOf(counted),
      };
    })
    .toSorted((a, b) => b.kopecks - a.kopecks || b.answered - a.answered || (a.id < b.id ? -1 : 1));
}

function fairnessOf(line: PersonLine | undefined): BonusLine["fairness"] {
  const picking = line?.fairness.picking ?? null;
  return {
    skips: line?.fairness.skips ?? 0,
    taken: picking?.taken ?? 0,
    easyTaken: picking?.easyTaken ?? null,
    easyWaiting: picking?.easyWaiting ?? null,
    perDay: line?.answersPerDay ?? null,
    thanks: line?.fairness.thanks ?? 0,
    firstTopics: [...(line?.firstTopics ?? [])],
  };
}

async function closed({ store }: BonusDesk, { at, by, digest }: Payout): Promise<BonusMonth["state"]> {
  return { kind: "closed", at, digest, by: personIn(await peopleOf(store.read, [by]), by) };
}

function termsOf(rule: NonNullable<MonthFigures["rule"]>): unknown {
  const { version: _, ...terms } = rule;
  return terms;
}

async function firstMonth({ store, config, now }: BonusDesk, running: string): Promise<string> {
  const row = await store.read
    .selectFrom("request")
    .select("askedAt")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return running;
  const first = monthAt(isoOf(secondsOf(row.askedAt)), deskZone(config.desk, logInstant(now())));
  return first < running ? first : running;
}
