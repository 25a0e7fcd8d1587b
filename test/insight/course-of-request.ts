import type { WithoutSource } from "../../core/contract/request-event.ts";
import { isoOf } from "../../core/desk/instant.ts";
import type { OpenHours } from "../../core/desk/open-hours.ts";
import { advance } from "../../core/desk/open-time.ts";
import type { NewEvent } from "../../server/desk/stored-event.ts";
import { planted } from "./planted.ts";
import type { Asked } from "./plan-year.ts";
import type { Seeded } from "../../demo/history/seeded.ts";

/** What one request's events need of the world. */
export type Course = {
  readonly hours: OpenHours;
  readonly agents: readonly string[];
  readonly chance: Seeded;
  /** Hands out ids of messages. */
  readonly message: () => number;
};

export const deskMinutes = 30;
const reasons = [
  ["not-found", 40],
  ["not-on-portal", 20],
  ["unclear", 20],
  ["did-not-know", 15],
  ["system-fault", 5],
] as const;
const withouts: readonly (readonly [WithoutSource | undefined, number])[] = [
  [undefined, 70],
  ["not-on-portal", 12],
  ["unclear", 10],
  ["by-heart", 8],
];

/** The log of a request from asking to rating, in order of time. */
export function courseOfRequest(
  id: number,
  asked: Asked,
  { hours, agents, chance, message }: Course,
): NewEvent[] {
  const events: NewEvent[] = [];
  const { seller, at: click, topic } = asked;
  const say = (event: NewEvent): void => void events.push(event);
  const later = (from: number, seconds: number): number =>
    advance(hours, from, Math.max(1, Math.round(seconds))) ?? from;
  const on = (seconds: number, by: string | null) => ({ request: id, at: isoOf(seconds), by });

  say({
    ...on(click, seller.id),
    kind: "asked",
    as: asked.kind,
    via: asked.via,
    calendar: "office",
    minutes: deskMinutes,
  });
  say({ ...on(click, null), kind: "topic", topic, how: chance.next() < 0.7 ? "rule" : "learned" });
  const holder = skipsOver(click);
  let now = later(click, chance.logNormal(60, 0.8));
  say({ ...on(now, holder), kind: "claimed" });
  if (chance.next() < 0.05) {
    say({ ...on(now, holder), kind: "paused", message: message() });
    now += 300 + chance.below(7200);
    say({ ...on(now, seller.id), kind: "resumed", message: message() });
  }
  if (chance.next() < 0.11) {
    say({
      ...on(now, holder),
      kind: "routed",
      to: "group:underwriting",
      specialistMinutes: 15,
      reserveMinutes: 5,
    });
    now = later(now, chance.logNormal(420, 0.5));
    say({ ...on(now, "specialist-1"), kind: "returned", message: message() });
  }
  now = later(now, chance.logNormal(430, 0.65));
  const without = chance.weighted(withouts);
  say({ ...on(now, holder), kind: "answered", message: message(), ...(without && { without }) });
  rate();
  return events;

  /** One agent passes over more than the others do. */
  function skipsOver(at: number): string {
    const agent = chance.pick(agents);
    const often = agent === planted.skipping.agent ? planted.skipping.share : 0.005;
    if (chance.next() >= often) return agent;
    const reason = chance.pick(["not-my-topic", "needs-time", "interrupted"] as const);
    say({ ...on(later(at, 20), agent), kind: "claimed" });
    say({ ...on(later(at, 40), agent), kind: "skipped", reason });
    return chance.pick(agents.filter((other) => other !== agent));
  }

  function rate(): void {
    if (chance.next() >= 0.6) return;
    const rated = now + 60 + chance.below(3600);
    const reason = chance.next() < 0.5 ? { reason: chance.weighted(reasons) } : {};
    const result = chance.weighted([
      ["complete", 88],
      ["partly", 9],
      ["incomplete", 3],
    ] as const);
    say({ ...on(rated, seller.id), kind: "feedback", result, ...reason });
    if (result !== "incomplete") return;
    say({ ...on(rated, null), kind: "reopened" });
    const again = later(rated, chance.logNormal(400, 0.5));
    say({ ...on(again, holder), kind: "answered", message: message() });
    say({ ...on(again + 120, seller.id), kind: "feedback", result: "complete" });
  }
}
