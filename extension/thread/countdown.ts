import type { Clock } from "../../core/contract/request.ts";
import { clockFace } from "../../ui/clock-face.ts";

const pad = (n: number): string => String(n).padStart(2, "0");

/** Seconds as a countdown shows them: 1421 → «23:41», 4000 → «1:06:40», −65 → «−1:05». */
export function countdown(seconds: number): string {
  const whole = Math.abs(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `${seconds < 0 ? "−" : ""}${h > 0 ? `${h}:${pad(m)}` : m}:${pad(s)}`;
}

/** Moments of a countdown that are worth saying aloud, in the order in which they come. */
const moments = ["promised", "half", "five-minutes", "over"] as const;
export type Moment = (typeof moments)[number];

/** What was said last, and of which promise. */
export type Said = { readonly moment: Moment; readonly dueAt: string };

const fewSeconds = 5 * 60;

/**
 * What is to be said of a countdown after what was said before: each moment once, never one that is over already, and
 * nothing while the clock stands still. A promise that has moved, for the seller owed a reply, is said anew.
 * @param now epoch ms by the server's time
 */
export function saidNext(before: Said | null, clock: Clock, now: number): Said | null {
  const { dueAt } = clock;
  const moment = momentOf(clock, now);
  if (moment === null || dueAt === null) return before;
  const isNews = before?.dueAt !== dueAt || moments.indexOf(moment) > moments.indexOf(before.moment);
  return isNews ? { moment, dueAt } : before;
}

function momentOf(clock: Clock, now: number): Moment | null {
  const { tone, secondsLeft } = clockFace(clock, now);
  if (tone === "overdue") return "over";
  if (tone === "off-hours") return "promised";
  if (clock.state !== "running") return null;
  if (secondsLeft <= fewSeconds) return "five-minutes";
  const whole = clock.remainingSeconds + clock.consumedSeconds;
  return secondsLeft <= whole / 2 ? "half" : "promised";
}
