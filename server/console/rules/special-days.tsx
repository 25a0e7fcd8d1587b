import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Icon } from "../../../ui/icon.tsx";
import { fullDay } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { IntervalsField } from "./intervals-field.tsx";
import type { CalendarVersion } from "./version-in-force.ts";

type Days = CalendarVersion["exceptions"];
type Given = {
  readonly id: string;
  readonly days: Days;
  readonly onChange: (days: Days) => void;
};

/** Holidays and shortened days: each replaces the whole day. */
export function SpecialDays({ id, days, onChange }: Given): JSX.Element {
  const say = calendarMessages(language.value);
  const date = useSignal("");
  return (
    <fieldset class="calendar-part">
      <legend class="field-label">{say.special}</legend>
      <p class="card-note">{say.specialNote}</p>
      {Object.entries(days)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([day, intervals]) => {
          const told = fullDay(day, language.value);
          return (
            <div key={day} class="calendar-day">
              <span class="calendar-date">{told}</span>
              <IntervalsField
                id={`${id} ${day}`}
                day={told}
                intervals={intervals}
                onChange={(changed) => onChange({ ...days, [day]: changed })}
              />
              <button
                type="button"
                class="icon-button"
                title={say.removeSpecial(told)}
                aria-label={say.removeSpecial(told)}
                onClick={() => {
                  const { [day]: _, ...others } = days;
                  onChange(others);
                }}
              >
                <Icon name="close" />
              </button>
            </div>
          );
        })}
      <div class="rules-add">
        <input
          class="input calendar-date-field"
          type="date"
          aria-label={say.specialDay}
          value={date.value}
          onInput={(event) => {
            date.value = event.currentTarget.value;
          }}
        />
        <button
          type="button"
          class="button"
          aria-disabled={date.value === ""}
          onClick={() => {
            if (date.value === "") return;
            onChange({ ...days, [date.value]: days[date.value] ?? [] });
            date.value = "";
          }}
        >
          {say.addSpecial}
        </button>
      </div>
    </fieldset>
  );
}
