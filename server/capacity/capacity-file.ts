import type { Capacity } from "../../core/contract/capacity.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { type TableFile, type TableFormat, tableFile } from "../export/table-file.ts";

type Writing = { readonly format: TableFormat; readonly language: Language };

const messages = defineMessages({
  file: { ru: "Нагрузка", en: "Capacity" },
  day: { ru: "День", en: "Day" },
  from: { ru: "Полчаса с", en: "Half hour from" },
  requests: { ru: "Ожидается вопросов", en: "Requests expected" },
  needed: { ru: "Нужно экспертов", en: "Agents needed" },
  planned: { ru: "Экспертов в смене", en: "Agents planned" },
  missing: { ru: "Не хватает", en: "Missing" },
  share: { ru: "Ответят в срок", en: "Answered in time" },
});

/** Days to come as a file: a row for each half hour in which the desk is open. */
export function capacityFile(
  { days, timeZone, from }: Capacity,
  { format, language }: Writing,
): Promise<TableFile> {
  const say = messages(language);
  return tableFile({
    format,
    name: `${say.file} ${from}`,
    zone: timeZone,
    columns: [
      { key: "day", title: say.day, kind: "day" },
      { key: "from", title: say.from, kind: "instant" },
      { key: "requests", title: say.requests, kind: "number" },
      { key: "needed", title: say.needed, kind: "number" },
      { key: "planned", title: say.planned, kind: "number" },
      { key: "missing", title: say.missing, kind: "number" },
      { key: "share", title: say.share, kind: "share" },
    ],
    rows: days.flatMap(({ day, halfHours }) =>
      halfHours.map((half) => ({ ...half, day, missing: Math.max(0, half.needed - half.planned) })),
    ),
  });
}
