import type { JSX } from "preact";
import type { RequestRow } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { isWaiting } from "./arrangement.ts";
import { fieldName, type FilterField, filterFields, valueName } from "./filter-names.ts";
import { queueMessages } from "./queue-messages.ts";
import { noneOf } from "./queue-filter.ts";
import { queueRows } from "./queue-rows.ts";
import { filterQueue, queueFilter } from "./shown-queue.ts";
import { rowStandings } from "./standing-of-row.ts";

export const filterPopover = "queue-filter";

/** Narrows the queue by what its rows have in common. */
export function FilterButton(): JSX.Element {
  const say = queueMessages(language.value);
  const filter = queueFilter.value;
  const set = filterFields.filter((field) => filter[field] !== "").length;
  return (
    <>
      <button type="button" class="button" popovertarget={filterPopover} aria-keyshortcuts="F">
        <Icon name="filter" />
        {say.filter}
        {set > 0 ? <span class="count">{set}</span> : <kbd class="key">F</kbd>}
      </button>
      <div id={filterPopover} class="popover filter-popover" popover="auto">
        {filterFields.map((field) => (
          <label key={field} class="field">
            <span class="field-label">{fieldName(field)}</span>
            <select
              class="input"
              value={filter[field]}
              onChange={(event) => filterQueue({ [field]: event.currentTarget.value })}
            >
              <option value="">{say.any}</option>
              {valuesOf(field, filter[field]).map((value) => (
                <option key={value} value={value}>
                  {valueName(field, value)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button
          type="button"
          class="button"
          onClick={() => filterQueue({ region: "", channel: "", topic: "", agent: "", standing: "" })}
        >
          {say.clear}
        </button>
      </div>
    </>
  );
}

function valuesOf(field: FilterField, chosen: string): string[] {
  if (field === "standing") return [...rowStandings];
  const values = new Set(chosen === "" ? [] : [chosen]);
  for (const row of queueRows.value.values()) if (isWaiting(row)) values.add(valueOf(field, row) ?? noneOf);
  // A region and a channel that are not known are nothing to look for.
  if (field === "region" || field === "channel") values.delete(noneOf);
  return [...values].toSorted((a, b) => valueName(field, a).localeCompare(valueName(field, b)));
}

function valueOf(field: Exclude<FilterField, "standing">, row: RequestRow): string | null {
  return field === "agent" ? (row.claimedBy?.id ?? null) : row[field];
}
