import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { insightFilterMessages } from "./filter-messages.ts";

type Given = {
  /** Addresses of the same rows in both forms. `xlsx` is null where a workbook does not take so many. */
  readonly csv: string;
  readonly xlsx: string | null;
  /** Stands where there is no workbook. */
  readonly why?: string;
};

/** Rows of what a screen shows, as a file. */
export function FileMenu({ csv, xlsx, why }: Given): JSX.Element {
  const say = insightFilterMessages(language.value);
  const id = useId();
  return (
    <>
      <button type="button" class="button" popovertarget={id}>
        <Icon name="save" />
        {say.export}
      </button>
      <div id={id} class="popover insight-popover" popover="auto">
        <a class="menu-item" href={csv} download>
          <Icon name="file" />
          {say.csv}
        </a>
        {xlsx === null ? (
          <p class="card-note">{why}</p>
        ) : (
          <a class="menu-item" href={xlsx} download>
            <Icon name="sheet" />
            {say.xlsx}
          </a>
        )}
      </div>
    </>
  );
}
