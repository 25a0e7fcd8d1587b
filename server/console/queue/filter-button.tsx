import type { JSX } from "preact";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { topicName } from "../routing/topic-name.ts";
import { isWaiting } from "./arrangement.ts";
import { queueMessages } from "./queue-messages.ts";
import { queueRows } from "./queue-rows.ts";
import { filterQueue, queueFilter } from "./shown-queue.ts";

const fields = ["region", "channel", "topic"] as const;
export const filterPopover = "queue-filter";

/** Narrows the queue by what its rows have in common. */
export function FilterButton(): JSX.Element {
  const say = queueMessages(language.value);
  const filter = queueFilter.value;
  const set = fields.filter((field) => filter[field] !== "").length;
  return (
    <>
      <button type="button" class="button" popovertarget={filterPopover} aria-keyshortcuts="F">
        <Icon name="filter" />
        {say.filter}
        {set > 0 ? <span class="count">{set}</span> : <kbd class="key">F</kbd>}
      </button>
      <div id={filterPopover} class="popover filter-popover" popover="auto">
        {fields.map((field) => (
          <label key={field} class="field">
            <span class="field-label">{say[field]}</span>
            <select
              class="input"
              value={filter[field]}
              onChange={(event) => filterQueue({ [field]: event.currentTarget.value })}
            >
              <option value="">{say.any}</option>
              {valuesOf(field, filter[field]).map((value) => (
                <option key={value} value={value}>
                  {field === "topic" ? topicName(value) : value}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button
          type="button"
          class="button"
          onClick={() => filterQueue({ region: "", channel: "", topic: "" })}
        >
          {say.clear}
        </button>
      </div>
    </>
  );
}

function valuesOf(field: (typeof fields)[number], chosen: string): string[] {
  const values = new Set(chosen === "" ? [] : [chosen]);
  for (const row of queueRows.value.values()) {
    const value = row[field];
    if (value !== null && isWaiting(row)) values.add(value);
  }
  return [...values].toSorted((a, b) => a.localeCompare(b));
}
