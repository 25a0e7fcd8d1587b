import type { KeptAnswer } from "../../core/contract/kept-answer.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { placeName } from "../export/place-name.ts";
import type { Column } from "../export/table-column.ts";
import { type TableFile, type TableFormat, tableFile } from "../export/table-file.ts";

type Writing = {
  readonly format: TableFormat;
  readonly language: Language;
  readonly zone: string;
  readonly asOf: Date;
};

const messages = defineMessages({
  file: { ru: "Ответы для всех", en: "Answers for all" },
  title: { ru: "Вопрос", en: "Question" },
  wordings: { ru: "Другие формулировки", en: "Other wordings" },
  text: { ru: "Ответ", en: "Answer" },
  sources: { ru: "Источники", en: "Sources" },
  state: { ru: "Состояние", en: "State" },
  waitsSince: { ru: "Не предлагается с", en: "Not offered since" },
  audience: { ru: "Для кого", en: "For whom" },
  owner: { ru: "Владелец", en: "Owner" },
  reviewOn: { ru: "Проверить до", en: "Review by" },
  request: { ru: "Из запроса №", en: "From request no." },
  changedAt: { ru: "Изменён", en: "Changed" },
  by: { ru: "Кем", en: "By" },
  // As on the screen: people by day, of the last 90 days.
  offered: { ru: "Предложен за 90 дней, человек в день", en: "Offered in 90 days, people by day" },
  opened: { ru: "Открыт", en: "Opened" },
  solved: { ru: "«Это оно»", en: "“This is it”" },
  asked: { ru: "Спросили всё равно", en: "Asked anyway" },
  live: { ru: "предлагается", en: "offered" },
  "to-check": { ru: "проверить", en: "to check" },
  retired: { ru: "убран", en: "retired" },
});

const columns = [
  ["title", "text"],
  ["wordings", "text"],
  ["text", "text"],
  ["sources", "text"],
  ["state", "text"],
  ["waitsSince", "instant"],
  ["audience", "text"],
  ["owner", "text"],
  ["reviewOn", "day"],
  ["request", "number"],
  ["changedAt", "instant"],
  ["by", "text"],
  ["offered", "number"],
  ["opened", "number"],
  ["solved", "number"],
  ["asked", "number"],
] as const satisfies readonly (readonly [keyof ReturnType<typeof rowOf>, Column["kind"]])[];

/** Answers kept for all as a file, as their reader may see them. */
export function keptFile(
  answers: readonly KeptAnswer[],
  { format, language, zone, asOf }: Writing,
): Promise<TableFile> {
  const say = messages(language);
  return tableFile({
    format,
    name: `${say.file} ${asOf.toISOString().slice(0, 10)}`,
    zone,
    columns: columns.map(([key, kind]) => ({ key, kind, title: say[key] })),
    rows: answers.map((kept) => rowOf(kept, language)),
  });
}

function rowOf({ wordings: [title, ...wordings], use, ...kept }: KeptAnswer, language: Language) {
  return {
    ...kept,
    ...use,
    title: title ?? null,
    wordings: wordings.join("\n"),
    sources: kept.sources.flatMap(({ source }) => (source.hidden ? [] : placeName(source))).join("\n"),
    state: messages(language)[kept.state],
    audience: kept.audience.join("; "),
    owner: kept.owner?.name ?? null,
    by: kept.by?.name ?? null,
  };
}
