import { ExportMark } from "../../../core/contract/audit.ts";
import { insightNone } from "../../../core/contract/insight-filter.ts";
import { listFields } from "../analytics/insight-address.ts";
import { dimensionValue } from "../analytics/dimension-value.ts";
import { rowMessages } from "../bonus/row-messages.ts";
import { auditActions } from "./audit-actions.ts";
import { auditFilterNames } from "./audit-filter-names.ts";
import { auditMessages } from "./audit-messages.ts";
import type { AuditReader } from "./audit-reader.ts";
import { readMark } from "./read-mark.ts";
import { timeTold } from "./time-told.ts";
import { quoted } from "../../../core/language/quoted.ts";
import { wordOf } from "../../../core/language/word-of.ts";

/** «строк: 120; отбор: месяц ноябрь 2026, человек «Марина Котова»». */
export function exportTold(mark: string, reader: AuditReader): string {
  const say = auditMessages(reader.language);
  const said = readMark(ExportMark, mark);
  if (said === null) return mark;
  const filter = Object.entries(said.filter).map(([key, value]) => {
    const name = wordOf(auditFilterNames(reader.language), key);
    if (value.includes("sha256:")) return `${name} (${say.digest})`;
    const told = value.split(";").map((one) => valueTold(key, one, reader));
    return `${name} ${told.join(", ")}`;
  });
  return [
    ...(said.rows === null ? [] : [say.rows(said.rows)]),
    ...(filter.length === 0 ? [] : [say.narrowed(filter.join(", "))]),
  ].join("; ");
}

function valueTold(key: string, value: string, reader: AuditReader): string {
  const time = timeTold(value, reader);
  if (time !== value) return time;
  if (key === "format") return value.toUpperCase();
  // Names may have spaces and commas; a number needs no quotes.
  const name = nameTold(key, value, reader);
  return /^\d+$/.test(name) ? name : quoted(reader.language, name);
}

function nameTold(key: string, value: string, reader: AuditReader): string {
  const { language, personName } = reader;
  switch (key) {
    case "by":
    case "person":
      return personName(value) ?? value;
    case "action":
      return wordOf(auditActions(language), value);
    case "group":
      return wordOf(auditMessages(language), value);
    case "shown":
      return wordOf(rowMessages(language), value);
  }
  // What is no month by now is none at all.
  const dimension = listFields.find((field) => field === key && (key !== "joined" || value === insightNone));
  return dimension === undefined ? value : dimensionValue(dimension, value, reader);
}
