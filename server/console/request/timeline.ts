import type { RequestView } from "../../../core/contract/request.ts";
import type { RequestEvent } from "../../../core/contract/request-event.ts";

type Step = {
  readonly event: RequestEvent;
  /** Where on the line, 0 to 1. */
  readonly share: number;
  /** How much of the line its words may take, up to those that follow; null where there is too little for any. */
  readonly room: number | null;
};
export type Timeline = {
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly steps: readonly Step[];
};

/** With less of the line words would say nothing; the times at its ends need less. */
const leastRoom = 0.2;
const roomForTime = 0.1;
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
  const shown = events
    .filter(({ kind }) => shownKinds.has(kind))
    .map((event) => ({ event, share: shareOf(Date.parse(event.at)) }));
  const told = toldShares(shown.map(({ share }) => share));
  const steps = shown.map(({ event, share }, nth) => {
    const place = told.findIndex((each) => each.nth === nth);
    const next = told[place + 1]?.share ?? 1 - roomForTime;
    return { event, share, room: place === -1 ? null : next - share };
  });
  return { from, to, now: shareOf(reached), steps };
}

/** Of the places on the line those whose words have room, each beside the one before. */
function toldShares(shares: readonly number[]): { readonly nth: number; readonly share: number }[] {
  const told: { nth: number; share: number }[] = [];
  let free = roomForTime;
  for (const [nth, share] of shares.entries()) {
    if (share < free || share > 1 - roomForTime - leastRoom) continue;
    told.push({ nth, share });
    free = share + leastRoom;
  }
  return told;
}
