import type { RequestVia, SkipReason } from "../../core/contract/request-event.ts";
import { groupCode } from "../../core/desk/addressee.ts";
import { isoOf } from "../../core/desk/instant.ts";
import type { NewEvent } from "../../server/desk/stored-event.ts";
import type { CitedSource } from "../../server/desk/cite-sources.ts";
import type { HistoryQuestion } from "./plan-history.ts";
import type { Seeded } from "./seeded.ts";
import type { Said } from "./write-log.ts";

/** Someone who answers: what they know best, and how they go about it. */
export type HistoryAgent = {
  readonly id: string;
  readonly topics: readonly string[];
  /** How long they take beside others. */
  readonly pace: number;
  /** Share of what they take and pass on. */
  readonly skips: number;
};

/** What one question's course needs of the world. */
export type Course = {
  readonly agents: readonly HistoryAgent[];
  /** Account of the specialist, and the group that is asked. */
  readonly specialist: { readonly id: string; readonly group: string };
  readonly calendar: string;
  readonly minutes: number;
  readonly via: RequestVia;
  readonly source: CitedSource | null;
  /** Hands out ids of messages. */
  readonly message: () => number;
  readonly chance: Seeded;
};

const reasons = [
  ["not-found", 40],
  ["not-on-portal", 12],
  ["unclear", 22],
  ["did-not-know", 21],
  ["system-fault", 5],
] as const;
const skipReasons: readonly SkipReason[] = ["not-my-topic", "needs-time", "interrupted"];
const results = [
  ["complete", 89],
  ["partly", 8],
  ["incomplete", 3],
] as const;

/** The log of a question from asking to rating and all that is written meanwhile, in the order of time. */
export function courseOfQuestion(
  id: number,
  asked: HistoryQuestion,
  course: Course,
): { readonly events: NewEvent[]; readonly said: Said[] } {
  const { chance, message, specialist, source } = course;
  const { seller, matter, kind } = asked;
  const events: NewEvent[] = [];
  const said: Said[] = [];
  let now = asked.at;
  const on = (by: string | null) => ({ request: id, at: isoOf(now), by });
  const say = (given: Pick<Said, "author" | "side" | "kind" | "text"> & Partial<Said>): number => {
    const number = message();
    said.push({ id: number, at: isoOf(now), sources: [], ...given });
    return number;
  };
  const wait = (median: number, spread: number): void => {
    now += Math.max(2, Math.round(chance.logNormal(median, spread)));
  };

  events.push({
    ...on(seller.id),
    kind: "asked",
    as: kind,
    via: course.via,
    calendar: course.calendar,
    minutes: course.minutes,
  });
  events.push({
    ...on(null),
    kind: "topic",
    topic: matter.topic,
    how: chance.next() < 0.7 ? "rule" : "learned",
  });
  if (asked.isFresh) return { events, said };
  const holder = take();
  if (matter.topic === "underwriting" && chance.next() < 0.4) askSpecialist(holder.id);
  else if (chance.next() < 0.04) askSeller(holder.id);
  answer(holder, 400 * holder.pace);
  rate(holder);
  return { events, said };

  function take(): HistoryAgent {
    const knowing = course.agents.filter(({ topics }) => topics.includes(matter.topic));
    const first = chance.pick(knowing.length > 0 && chance.next() < 0.65 ? knowing : course.agents);
    wait(60 * first.pace, 0.9);
    events.push({ ...on(first.id), kind: "claimed" });
    if (chance.next() >= first.skips) return first;
    wait(40, 0.3);
    events.push({ ...on(first.id), kind: "skipped", reason: chance.pick(skipReasons) });
    const other = chance.pick(course.agents.filter((one) => one !== first));
    wait(60, 0.5);
    events.push({ ...on(other.id), kind: "claimed" });
    return other;
  }

  function askSpecialist(agent: string): void {
    wait(90, 0.4);
    const asking = say({
      author: agent,
      side: "desk",
      kind: "to-specialist",
      text: "Коллеги, подскажите, пожалуйста, по этому вопросу.",
    });
    events.push({
      ...on(agent),
      kind: "routed",
      to: groupCode(specialist.group),
      specialistMinutes: 15,
      reserveMinutes: 5,
      message: asking,
    });
    wait(360, 0.5);
    const told = say({
      author: specialist.id,
      side: "specialist",
      kind: "from-specialist",
      text: "Можно, в пределах лимита; условия в правилах.",
    });
    events.push({ ...on(specialist.id), kind: "returned", message: told });
  }

  function askSeller(agent: string): void {
    wait(120, 0.4);
    const asking = say({
      author: agent,
      side: "desk",
      kind: "ask-seller",
      text: "Уточните, пожалуйста, год выпуска и регион.",
    });
    events.push({ ...on(agent), kind: "paused", message: asking });
    wait(900, 0.6);
    const reply = say({
      author: seller.id,
      side: "seller",
      kind: "reply",
      text: `2021 год, ${seller.region}.`,
    });
    events.push({ ...on(seller.id), kind: "resumed", message: reply });
  }

  function answer(agent: HistoryAgent, median: number): void {
    wait(median, 0.66);
    const cites = source !== null && (asked.reason !== undefined || chance.next() < 0.88);
    const text = cites ? matter.answer : matter.answer.replaceAll(/ ?\[1\]/g, "");
    const sources = cites ? [source] : [];
    const number = say({ author: agent.id, side: "desk", kind: "answer", text, sources });
    const unsaid = source === null ? "not-on-portal" : chance.pick(["by-heart", "unclear"] as const);
    events.push({
      ...on(agent.id),
      kind: "answered",
      message: number,
      ...(cites ? {} : { without: unsaid }),
    });
  }

  function rate(agent: HistoryAgent): void {
    wait(240, 0.9);
    events.push({ ...on(seller.id), kind: "viewed" });
    if (asked.isUnrated || (asked.reason === undefined && chance.next() > 0.62)) return;
    wait(40, 0.8);
    const result = asked.reason === undefined ? chance.weighted(results) : "complete";
    const reason = asked.reason ?? (chance.next() < 0.5 ? chance.weighted(reasons) : undefined);
    events.push({
      ...on(seller.id),
      kind: "feedback",
      result,
      quick: chance.next() < 0.88,
      ...(reason && { reason }),
      ...(result === "complete" && chance.next() < 0.18 ? { thanks: true } : {}),
    });
    if (result !== "incomplete") return;
    events.push({ ...on(null), kind: "reopened" });
    answer(agent, 500);
    wait(300, 0.5);
    events.push({ ...on(seller.id), kind: "feedback", result: "complete" });
  }
}
