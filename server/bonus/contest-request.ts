import type { BonusContest, BonusOutcome } from "../../core/contract/bonus.ts";
import { monthAfter } from "../../core/desk/bonus/month-period.ts";
import { recordChange } from "../audit/record-change.ts";
import { cleanText } from "../desk/clean-text.ts";
import type { Reading } from "../desk/people.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Account } from "../identity/account.ts";
import type { Outcome, Refusal } from "../outcome.ts";
import type { Writing } from "../store/store.ts";
import { type BonusDesk, runningMonth } from "./bonus-desk.ts";
import { contestsAmong, rowsAmong } from "./contests-among.ts";
import { cutOf } from "./cut-of.ts";
import { contestsOf } from "./read-contests.ts";
import { payoutOf } from "./read-payouts.ts";

type Contested = { readonly month: string; readonly request: number; readonly reason: string };

/**
 * An agent says that a request of theirs counts wrongly in a month, the running one or the one before. Once for each answer: a
 * repeat gives back what stands.
 */
export async function contestRequest(
  desk: BonusDesk,
  account: Account,
  { month, request, reason }: Contested,
): Promise<Outcome<BonusContest>> {
  const text = cleanText(reason);
  const running = runningMonth(desk);
  if (month !== running && month !== monthAfter(running, -1)) return { problem: "wrong-state" };
  if (!(await hadPart(desk.store.read, request, account.id))) return { problem: "not-found" };
  const isContested = await standsContested(desk.store.read, request, account.id);
  if (!isContested && !(await countsIn(desk, month, request))) return { problem: "wrong-state" };
  const at = logInstant(desk.now());
  await desk.store.write(async (trx): Promise<void> => {
    if (await standsContested(trx, request, account.id)) return;
    const { id } = await trx
      .insertInto("bonus_contest")
      .values({ month, request, by: account.id, at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx.insertInto("bonus_reason").values({ contest: id, side: "contest", request, text }).execute();
    const change = { action: "bonus-contested", subject: `request:${request}`, before: null } as const;
    await recordChange(trx, { ...change, at, by: account.id, after: `${id}:${month}` });
  });
  return told(desk, request, account.id);
}

/** Whether somebody contests a request as it is answered now: what was decided before its latest answer says nothing of that. */
async function standsContested(db: Reading, request: number, by: string): Promise<boolean> {
  const before = await db
    .selectFrom("bonus_contest as contest")
    .leftJoin("bonus_decision as decision", "decision.contest", "contest.id")
    .select("decision.at as decidedAt")
    .where("contest.request", "=", request)
    .where("contest.by", "=", by)
    .orderBy("contest.id", "desc")
    .executeTakeFirst();
  if (before === undefined) return false;
  const answer = await db
    .selectFrom("request_event")
    .select("at")
    .where("request", "=", request)
    .where("kind", "=", "answered")
    .orderBy("seq", "desc")
    .executeTakeFirst();
  return before.decidedAt === null || answer === undefined || answer.at <= before.decidedAt;
}

/** Whether a request has its answer in a month as that is shown. */
async function countsIn(desk: BonusDesk, month: string, request: number): Promise<boolean> {
  const cut = cutOf(desk, await payoutOf(desk.store.read, month));
  const found = await desk.engine.find({ month, cut, rows: rowsAmong([request]) });
  return contestsAmong([request], found) > 0;
}

type Decided = { readonly contest: number; readonly outcome: BonusOutcome; readonly reason: string };

/**
 * A lead decides a contest, once and for good; nobody decides their own. It holds from then on: a month that is closed is
 * corrected with the next one.
 */
export async function decideContest(
  desk: BonusDesk,
  account: Account,
  { contest, outcome, reason }: Decided,
): Promise<Outcome<BonusContest>> {
  const at = logInstant(desk.now());
  const decided = await desk.store.write(async (trx): Promise<Refusal | { request: number; by: string }> => {
    const found = await trx
      .selectFrom("bonus_contest")
      .selectAll()
      .where("id", "=", contest)
      .executeTakeFirst();
    if (found === undefined) return { problem: "not-found" };
    if (found.by === account.id) return { problem: "forbidden" };
    const { request, by } = found;
    const known = await trx
      .selectFrom("bonus_decision")
      .select("id")
      .where("contest", "=", contest)
      .executeTakeFirst();
    // Of a merged request the answer is its root's: that is what is to be contested.
    if (known !== undefined || (outcome === "theirs" && (await isMerged(trx, request))))
      return { problem: "wrong-state" };
    const { id } = await trx
      .insertInto("bonus_decision")
      .values({ contest, outcome, by: account.id, at })
      .returning("id")
      .executeTakeFirstOrThrow();
    const text = cleanText(reason);
    await trx.insertInto("bonus_reason").values({ contest, side: "decision", request, text }).execute();
    const change = { action: "bonus-decided", subject: `request:${request}`, before: null } as const;
    await recordChange(trx, { ...change, at, by: account.id, after: `${id}:${outcome}` });
    return { request, by };
  });
  return "problem" in decided ? decided : told(desk, decided.request, decided.by);
}

async function told({ store }: BonusDesk, request: number, by: string): Promise<Outcome<BonusContest>> {
  const contest = (await contestsOf(store.read, { requests: [request], by })).get(request);
  return contest === undefined ? { problem: "not-found" } : { answer: contest };
}

/** Whether somebody ever had a request in hand: whoever did may say that its credit is theirs. */
async function hadPart(db: Reading, request: number, person: string): Promise<boolean> {
  const event = await db
    .selectFrom("request_event")
    .select("seq")
    .where("request", "=", request)
    .where("by", "=", person)
    .where("kind", "in", ["claimed", "answered", "returned"])
    .limit(1)
    .executeTakeFirst();
  return event !== undefined;
}

async function isMerged(trx: Writing, request: number): Promise<boolean> {
  const row = await trx.selectFrom("request").select("state").where("id", "=", request).executeTakeFirst();
  return row?.state === "merged";
}
