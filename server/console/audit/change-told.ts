import type { AuditEntry } from "../../../core/contract/audit.ts";
import { WorkingWeek } from "../../../core/contract/routing.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { weekTold } from "../rules/hours-told.ts";
import { auditMessages } from "./audit-messages.ts";

/** What a change made of what there was: versions by their numbers, working hours as they are read. */
export function changeTold(
  { action, before, after }: Pick<AuditEntry, "action" | "before" | "after">,
  language: Language,
): string {
  const say = auditMessages(language);
  if (before === null && after === null) return "";
  if (action === "hours-changed") return say.fromTo(hoursTold(before, language), hoursTold(after, language));
  return say.fromTo(markTold(before) ?? say.nothing, markTold(after) ?? say.gone);
}

/** `4:9f2c…` → «4», a digest alone by its beginning. */
function markTold(mark: string | null): string | null {
  if (mark === null) return null;
  const [version = "", digest] = mark.split(":");
  return digest === undefined ? version.slice(0, 8) : version;
}

/** «пн–пт 10:00–17:00»; without own hours the desk's hold. */
function hoursTold(mark: string | null, language: Language): string {
  const { deskHours, noHours } = auditMessages(language);
  if (mark === null) return deskHours;
  const week = weekOf(mark);
  // Altered by hand: the log itself says so.
  if (week === null) return mark;
  return Object.values(week).every((day) => day.length === 0) ? noHours : weekTold(week, language);
}

function weekOf(mark: string): WorkingWeek | null {
  try {
    return WorkingWeek.safeParse(JSON.parse(mark)).data ?? null;
  } catch {
    return null;
  }
}
