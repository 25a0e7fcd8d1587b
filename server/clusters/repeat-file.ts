import type { RepeatView } from "../../core/contract/cluster.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { Column } from "../export/table-column.ts";
import { type TableFile, type TableFormat, tableFile } from "../export/table-file.ts";

type Asked = RepeatView["asked"][number];
type Writing = {
  readonly format: TableFormat;
  readonly language: Language;
  readonly zone: string;
  readonly cluster: number;
  readonly isTrainer: boolean;
};

const messages = defineMessages({
  file: { ru: "Повтор", en: "Repeat" },
  request: { ru: "Запрос №", en: "Request no." },
  text: { ru: "Вопрос", en: "Question" },
  askedAt: { ru: "Когда", en: "When" },
  region: { ru: "Регион", en: "Region" },
  channel: { ru: "Канал", en: "Channel" },
  seller: { ru: "Продавец", en: "Seller" },
});

const columns = [
  ["request", "number"],
  ["text", "text"],
  ["askedAt", "instant"],
  ["region", "text"],
  ["channel", "text"],
  ["seller", "text"],
] as const satisfies readonly (readonly [keyof Asked, Column["kind"]])[];

/** All questions of a group as a file; to the trainer their words alone. */
export function repeatFile(
  asked: AsyncIterable<Asked>,
  { format, language, zone, cluster, isTrainer }: Writing,
): Promise<TableFile> {
  const say = messages(language);
  return tableFile({
    format,
    name: `${say.file} ${cluster}`,
    zone,
    columns: columns.flatMap(([key, kind]) =>
      isTrainer && key !== "text" ? [] : [{ key, kind, title: say[key] }],
    ),
    rows: rows(),
  });

  async function* rows() {
    for await (const { seller, ...row } of asked) yield { ...row, seller: seller?.name ?? null };
  }
}
