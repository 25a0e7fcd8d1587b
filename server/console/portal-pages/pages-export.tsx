import type { JSX } from "preact";
import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { Icon } from "../../../ui/icon.tsx";
import { insightFilterMessages } from "../analytics/filter-messages.ts";
import { language } from "../platform/language.ts";

/** All pages as a file. */
export function PagesExport({ weeks }: { weeks: number }): JSX.Element {
  const say = insightFilterMessages(language.value);
  const query = { weeks };
  return (
    <>
      <button type="button" class="button" popovertarget="pages-export">
        <Icon name="save" />
        {say.export}
      </button>
      <div id="pages-export" class="popover insight-popover" popover="auto">
        <a class="menu-item" href={addressOf(endpoints.pageStudyCsv, { query })} download>
          <Icon name="file" />
          {say.csv}
        </a>
        <a class="menu-item" href={addressOf(endpoints.pageStudyXlsx, { query })} download>
          <Icon name="sheet" />
          {say.xlsx}
        </a>
      </div>
    </>
  );
}
