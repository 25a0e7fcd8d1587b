import type { Staff } from "../../../core/contract/routing.ts";
import { nearTime } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { boardMessages } from "./board-messages.ts";

/** Whether somebody is there now and until when, in words; null is who has no shifts. */
export function shiftWords(member: Pick<Staff, "shift"> | null): string {
  const say = boardMessages(language.value);
  if (member === null) return say.notStaff;
  const { shift } = member;
  if (shift.kind === "off") return say.off;
  const until = shift.until === null ? null : nearTime(shift.until, now.value, language.value);
  if (shift.kind === "on") return until === null ? say.on : say.onUntil(until);
  return until === null ? say.away : say.awayUntil(until);
}
