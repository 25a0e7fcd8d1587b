import type { JSX } from "preact";
import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import { mostXlsxRows } from "../../../core/contract/table-limits.ts";
import { figures } from "../../../core/language/figures.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { insightFilterMessages } from "./filter-messages.ts";

type Given = { readonly filter: InsightQuery; readonly rows: number | null };

/** The requests behind the figures as a file. */
export function ExportMenu({ filter, rows }: Given): JSX.Element {
  const say = insightFilterMessages(language.value);
  const tooMany = rows !== null && rows > mostXlsxRows;
  return (
    <>
      <button type="button" class="button" popovertarget="insight-export">
        <Icon name="save" />
        {say.export}
      </button>
      <div id="insight-export" class="popover insight-popover" popover="auto">
        <a class="menu-item" href={addressOf(endpoints.insightRowsCsv, { query: filter })} download>
          <Icon name="file" />
          {say.csv}
        </a>
        {tooMany ? (
          <p class="card-note">{say.xlsxTooMany(figures(mostXlsxRows, language.value))}</p>
        ) : (
          <a class="menu-item" href={addressOf(endpoints.insightRowsXlsx, { query: filter })} download>
            <Icon name="sheet" />
            {say.xlsx}
          </a>
        )}
      </div>
    </>
  );
}
