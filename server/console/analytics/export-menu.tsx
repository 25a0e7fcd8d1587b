import type { JSX } from "preact";
import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import { mostXlsxRows } from "../../../core/contract/table-limits.ts";
import { figures } from "../../../core/language/figures.ts";
import { language } from "../platform/language.ts";
import { FileMenu } from "./file-menu.tsx";
import { insightFilterMessages } from "./filter-messages.ts";

type Given = { readonly filter: InsightQuery; readonly rows: number | null };

/** The requests behind the figures as a file. */
export function ExportMenu({ filter, rows }: Given): JSX.Element {
  const say = insightFilterMessages(language.value);
  const tooMany = rows !== null && rows > mostXlsxRows;
  return (
    <FileMenu
      csv={addressOf(endpoints.insightRowsCsv, { query: filter })}
      xlsx={tooMany ? null : addressOf(endpoints.insightRowsXlsx, { query: filter })}
      why={say.xlsxTooMany(figures(mostXlsxRows, language.value))}
    />
  );
}
