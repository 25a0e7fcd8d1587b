import type { BonusReason } from "../../core/contract/bonus.ts";
import { applyDecisions, type Decision } from "../../core/desk/bonus/apply-decisions.ts";
import { bonusLedger, type BonusLedger, type Period } from "../../core/desk/bonus/bonus-ledger.ts";
import { type CreditedRow, creditedRows } from "../../core/desk/bonus/credited-rows.ts";
import { decimalText, unitsAt, zero } from "../../core/desk/bonus/decimal.ts";
import { type Fairness, fairnessOf } from "../../core/desk/bonus/fairness-of.ts";
import type { LedgerRequest } from "../../core/desk/bonus/final-answer.ts";
import type { BonusRule } from "../../core/desk/bonus/rule-in-force.ts";
import { splitPool } from "../../core/desk/bonus/split-pool.ts";
import { secondsOf } from "../../core/desk/instant.ts";
import { localDays } from "../../core/insight/local-days.ts";
import { ledgerDigest } from "./ledger-digest.ts";
import type { JudgedRequest } from "./judge-requests.ts";
import type { RequestFacts } from "./request-facts.ts";

/** Up to where a month is counted. */
export type Cut = {
  /** Epoch seconds at which clocks are judged. */
  readonly asOf: number;
  readonly upToEvent: number;
  readonly upToDecision: number;
  readonly upToRule: number;
};

/** A row with what its clock had used. */
export type TimedRow = CreditedRow & {
  readonly seconds: number;
  /** `answeredAt` in epoch seconds. */
  readonly at: number;
};

export type PersonLine = {
  readonly person: string;
  readonly answered: number;
  readonly met: number;
  readonly credits: string;
  readonly unpaidCredits: string;
  readonly share: number;
  /** Of the pool by these credits, whether the gates are passed or not. */
  readonly forecast: number;
  /** What is paid: nothing where a gate is not passed. */
  readonly payout: number;
  readonly answersPerDay: number | null;
  /** Topics they answered for the first time. */
  readonly firstTopics: readonly string[];
  readonly fairness: Fairness;
};

/** All figures of a month, as they can be sent from thread to thread. */
export type MonthFigures = {
  readonly period: Period;
  readonly cut: Cut;
  readonly rule: BonusRule | null;
  readonly answered: number;
  readonly counted: number;
  readonly met: number;
  readonly reason: BonusReason;
  readonly sum: string;
  readonly lines: readonly PersonLine[];
};

export type MonthReckoning = {
  readonly figures: MonthFigures;
  /** The latest answer first. */
  readonly rows: readonly TimedRow[];
  /** SHA-256 of all that it was counted from: costs more than the counting. */
  readonly digest: () => string;
};

type Counted = {
  readonly period: Period;
  /** Time zone by whose clock days are counted. */
  readonly zone: string;
  readonly cut: Cut;
  readonly rules: readonly BonusRule[];
  readonly decisions: readonly Decision[];
  readonly judged: readonly JudgedRequest[];
  readonly facts: ReadonlyMap<number, RequestFacts>;
  /** Whether somebody had answered a topic before the month. */
  readonly knew: (person: string, topic: string) => boolean;
};

/** Counts a month from what was read of it; equal inputs give equal figures. */
export function reckonMonth(counted: Counted): MonthReckoning {
  const { period, zone, cut, rules, decisions, judged, facts, knew } = counted;
  const asked = judged.map(({ request }) => request);
  const requests = applyDecisions(asked, decisions);
  const ledger = bonusLedger(period, rules, requests);
  const seconds = new Map(judged.map(({ request, seconds: used }) => [request.id, used]));
  const rows = creditedRows(period, ledger, requests)
    .map((row) => ({ ...row, at: secondsOf(row.answeredAt), seconds: seconds.get(row.request) ?? 0 }))
    .toSorted((a, b) => b.at - a.at || Number(b.request) - Number(a.request));
  const { rule, answered, met, reason, sum } = ledger;
  const lines = linesOf({ ledger, rows, facts, period, zone, knew });
  return {
    figures: {
      period,
      cut,
      rule,
      answered,
      counted: ledger.counted,
      met,
      reason,
      sum: decimalText(sum),
      lines,
    },
    rows,
    digest: () => ledgerDigest({ period, rules, decisions, requests: bearingOf(asked, ledger.bearing) }),
  };
}

/** Those that count, and those whose answers they share: whatever else was looked at changes no figure. */
function bearingOf(
  requests: readonly LedgerRequest[],
  counted: ReadonlySet<string>,
): readonly LedgerRequest[] {
  const parents = new Map(requests.map(({ id, mergedInto }) => [id, mergedInto]));
  const bearing = new Set(counted);
  for (const id of bearing) {
    const parent = parents.get(id);
    if (typeof parent === "string") bearing.add(parent);
  }
  return requests.filter(({ id }) => bearing.has(id));
}

type Lined = Pick<Counted, "facts" | "period" | "zone" | "knew"> & {
  readonly ledger: BonusLedger;
  readonly rows: readonly TimedRow[];
};

function linesOf({ ledger, rows, facts, period, zone, knew }: Lined): PersonLine[] {
  const { rule, credits, unpaidCredits, payout, sum } = ledger;
  const [begin, end] = [secondsOf(period.from), secondsOf(period.to)];
  const within = (at: string): boolean => secondsOf(at) >= begin && secondsOf(at) < end;
  const fairness = fairnessOf(workOf(rows, facts), within);
  const forecast = rule === null ? new Map<string, number>() : splitPool(rule.poolKopecks, credits);
  const scale = Math.max(sum.scale, ...[...credits.values()].map((credit) => credit.scale));
  const localTime = localDays(zone);
  const byPerson = Map.groupBy(rows, ({ person }) => person);
  const people = new Set([...byPerson.keys(), ...fairness.people]);
  return [...people].map((person) => {
    const its = byPerson.get(person) ?? [];
    const own = its.filter(({ part }) => part === "agent");
    const credit = credits.get(person) ?? zero;
    const topics = new Set(own.flatMap(({ request }) => facts.get(Number(request))?.topic ?? []));
    const days = new Set(own.map(({ at }) => localTime(at).day)).size;
    return {
      person,
      answered: own.length,
      met: own.filter(({ met }) => met).length,
      credits: decimalText(credit),
      unpaidCredits: decimalText(unpaidCredits.get(person) ?? zero),
      share: sum.units === 0n ? 0 : Number(unitsAt(credit, scale)) / Number(unitsAt(sum, scale)),
      forecast: forecast.get(person) ?? 0,
      payout: payout.get(person) ?? 0,
      answersPerDay: days === 0 ? null : own.length / days,
      firstTopics: [...topics].filter((topic) => !knew(person, topic)).toSorted(),
      fairness: fairness.of(person),
    };
  });
}

function workOf(rows: readonly TimedRow[], facts: ReadonlyMap<number, RequestFacts>) {
  const used = new Map(rows.map(({ request, seconds }) => [Number(request), seconds]));
  return [...facts.values()].map(({ id, topic, spans, skips, thanks }) => ({
    topic,
    seconds: used.get(id) ?? null,
    spans,
    skips,
    thanks,
  }));
}
