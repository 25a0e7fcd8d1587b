import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { figures } from "../../core/language/figures.ts";
import { contentDisposition } from "../files/content-disposition.ts";
import type { Refusal, Streamed } from "../outcome.ts";
import type { TableFile } from "./table-file.ts";

const messages = defineMessages({
  tooManyRows: {
    ru: (most: string) =>
      `В XLSX помещается не больше ${most} строк, а здесь их больше. Выгрузите CSV или сузьте отбор.`,
    en: (most: string) =>
      `XLSX takes no more than ${most} rows, and here are more. Export CSV, or choose fewer rows.`,
  },
});

/** A table as the answer of an endpoint that `gives: "bytes"`; one too large for a workbook is refused by name. */
export function sendTable(table: TableFile, language: Language): Streamed | Refusal {
  if (table.kind === "too-many-rows")
    return { problem: "too-large", detail: messages(language).tooManyRows(figures(table.most, language)) };
  return {
    stream: table.body,
    rows: table.rows,
    headers: {
      "content-type": table.type,
      "content-disposition": contentDisposition("attachment", table.name),
      "cache-control": "private, no-store",
    },
  };
}
