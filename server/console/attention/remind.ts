import { z } from "zod";
import type { LiveEvent } from "../../../core/contract/live.ts";
import type { RequestRow } from "../../../core/contract/request.ts";
import { clockTime } from "../../../ui/time.ts";
import { me } from "../account/me.ts";
import { notifyOfRequest } from "../frame/notifications.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { readStored, writeStored } from "../platform/stored.ts";
import { queueRows } from "../queue/queue-rows.ts";
import { attentionMessages } from "./attention-messages.ts";
import { pressingOf } from "./pressing.ts";

type Reminder = Extract<LiveEvent, { type: "reminder" }>;
type Told = Pick<Reminder, "of" | "percent">;

const key = "ask-me-reminded";
const Kept = z.record(z.string(), z.number());
// More than a desk has open at once.
const mostKept = 500;

/** Tells of a reminder by the desktop, once per mark in this browser. */
export function remind(row: RequestRow, told: Told): void {
  if (told.of === "desk" && !isNews(row.id, told.percent)) return;
  notifyOfRequest(row, { title: titleOf(row, told), tag: `reminder-${row.id}-${told.of}-${told.percent}` });
}

/** What was reached while there was no connection: the clocks of the rows tell it. */
export function remindOfMissed(): void {
  const mine = me()?.id;
  if (mine === undefined) return;
  for (const { row, percent } of pressingOf(queueRows.peek().values(), mine, now.peek())) {
    remind(row, { of: "desk", percent });
  }
}

function titleOf({ clock }: RequestRow, { of, percent }: Told): string {
  const say = attentionMessages(language.peek());
  if (of === "specialist") return percent === 100 ? say.specialistSilent : say.specialistRunning;
  const due = clock.dueAt === null ? "—" : clockTime(clock.dueAt, language.peek());
  return { 50: say.half, 80: say.fifth, 100: say.over }[percent](due);
}

/** Notes the mark; every page of the browser asks, and all have the one memory. */
function isNews(id: number, percent: number): boolean {
  const kept = readStored(key, Kept) ?? {};
  if ((kept[id] ?? 0) >= percent) return false;
  const newest = Object.entries({ ...kept, [id]: percent }).slice(-mostKept);
  writeStored(key, Object.fromEntries(newest));
  return true;
}
