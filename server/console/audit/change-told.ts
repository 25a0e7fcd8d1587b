import type { z } from "zod";
import { type AuditEntry, ExportMark, PersonMark } from "../../../core/contract/audit.ts";
import { WorkingWeek } from "../../../core/contract/routing.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { weekTold } from "../rules/hours-told.ts";
import { auditFilterNames } from "./audit-filter-names.ts";
import { auditMessages } from "./audit-messages.ts";

/** What a change made of what there was: versions by their numbers, working hours as they are read. */
export function changeTold(
  { action, before, after }: Pick<AuditEntry, "action" | "before" | "after">,
  language: Language,
): string {
  const say = auditMessages(language);
  if (before === null && after === null) return "";
  if (action === "exported") return exportTold(after, language);
  if (action === "export-sent") return `№ ${before ?? "?"}, ${say.rows(Number(after))}`;
  if (action.startsWith("person-"))
    return say.fromTo(rightsTold(before, language), rightsTold(after, language));
  if (action === "hours-changed") return say.fromTo(hoursTold(before, language), hoursTold(after, language));
  return say.fromTo(markTold(before) ?? say.nothing, markTold(after) ?? say.gone);
}

/** `4:9f2c…` → «4», a digest alone by its beginning. */
function markTold(mark: string | null): string | null {
  if (mark === null) return null;
  const [version = "", digest] = mark.split(":");
  return digest === undefined ? version.slice(0, 8) : version;
}

/** «строк: 120; отбор: month 2026-11, person …». */
function exportTold(mark: string | null, language: Language): string {
  const say = auditMessages(language);
  const said = readAs(ExportMark, mark);
  if (said === null) return mark ?? "";
  const names: Readonly<Record<string, string>> = auditFilterNames(language);
  const nameOf = (key: string): string => names[key] ?? key;
  const filter = Object.entries(said.filter).map(([key, value]) =>
    value.includes("sha256:") ? `${nameOf(key)} (${say.digest})` : `${nameOf(key)} ${value}`,
  );
  return [
    ...(said.rows === null ? [] : [say.rows(said.rows)]),
    ...(filter.length === 0 ? [] : [say.narrowed(filter.join(", "))]),
  ].join("; ");
}

/** «agent: underwriting, finance». */
function rightsTold(mark: string | null, language: Language): string {
  const said = readAs(PersonMark, mark);
  if (said === null) return mark ?? auditMessages(language).noRights;
  return said.groups.length === 0 ? said.role : `${said.role}: ${said.groups.join(", ")}`;
}

/** «пн–пт 10:00–17:00»; without own hours the desk's hold. */
function hoursTold(mark: string | null, language: Language): string {
  const { deskHours, noHours } = auditMessages(language);
  if (mark === null) return deskHours;
  const week = readAs(WorkingWeek, mark);
  // Altered by hand: the log itself says so.
  if (week === null) return mark;
  return Object.values(week).every((day) => day.length === 0) ? noHours : weekTold(week, language);
}

function readAs<T>(schema: z.ZodType<T>, mark: string | null): T | null {
  try {
    return schema.safeParse(JSON.parse(mark ?? "")).data ?? null;
  } catch {
    return null;
  }
}
