import type { RequestView } from "../../../core/contract/request.ts";
import type { RequestEvent } from "../../../core/contract/request-event.ts";

type Step = {
  readonly event: RequestEvent;
  /** Where on the line, 0 to 1. */
  readonly share: number;
  /** Whether its words have room beside those before. */
  readonly told: boolean;
};
export type Timeline = {
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly steps: readonly Step[];
};

/** Words need so much of the line for themselves; the time at its beginning less. */
const roomForWords = 0.2;
const roomForTime = 0.08;
const shownKinds: ReadonlySet<RequestEvent["kind"]> = new Set([
  "claimed",
  "released",
  "assigned",
  "skipped",
  "routed",
  "returned",
  "reminded",
  "paused",
  "resumed",
  "noted",
  "answered",
  "merged",
  "reopened",
  "cancelled",
  "undelivered",
  "identified",
  "joined",
  "left",
]);

/** The way of a request from question to due: what happened when. @param now epoch ms by the server's time */
export function timeline(
  { askedAt, clock, events, answeredAt }: Pick<RequestView, "askedAt" | "clock" | "events" | "answeredAt">,
  now: number,
): Timeline {
  const from = Date.parse(clock.startsAt ?? askedAt);
  const due = clock.dueAt === null ? from : Date.parse(clock.dueAt);
  const reached = answeredAt === null ? now : Date.parse(answeredAt);
  const to = Math.max(due, reached, from + 60_000);
  const shareOf = (at: number): number => Math.min(1, Math.max(0, (at - from) / (to - from)));
  let wordsEnd = roomForTime;
  const steps = events
    .filter(({ kind }) => shownKinds.has(kind))
    .map((event) => {
      const share = shareOf(Date.parse(event.at));
      const told = share >= wordsEnd && share <= 1 - roomForWords;
      if (told) wordsEnd = share + roomForWords;
      return { event, share, told };
    });
  return { from, to, now: shareOf(reached), steps };
}
