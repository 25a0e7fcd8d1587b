import type { JSX } from "preact";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { filterFields, valueName } from "./filter-names.ts";
import type { QueueFilter } from "./queue-filter.ts";
import { queueMessages } from "./queue-messages.ts";

type Given = {
  readonly filter: Partial<QueueFilter>;
  readonly onChange: (change: Partial<QueueFilter>) => void;
};

/** That not all are shown, and what narrows them, each to be taken away by itself. */
export function FilterTold({ filter, onChange }: Given): JSX.Element | null {
  const say = queueMessages(language.value);
  const set = filterFields.flatMap((field) => {
    const value = filter[field] ?? "";
    return value === "" ? [] : [{ field, name: valueName(field, value) }];
  });
  if (set.length === 0) return null;
  return (
    <p class="filter-told">
      <span class="muted">{say.filtered}</span>
      {set.map(({ field, name }) => (
        <button
          key={field}
          type="button"
          class="filter-one"
          aria-label={say.unfilter(name)}
          onClick={() => onChange({ [field]: "" })}
        >
          {name} <Icon name="close" size={14} />
        </button>
      ))}
    </p>
  );
}
