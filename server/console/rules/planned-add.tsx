import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Calendar } from "../../../core/contract/config-calendar.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { plannedFault, withPlanned } from "./planned-versions.ts";

type Given = { readonly calendar: Calendar; readonly onChange: (calendar: Calendar) => void };

/** Other hours from a day on; they begin as those that hold until then. */
export function PlannedAdd({ calendar, onChange }: Given): JSX.Element {
  const say = calendarMessages(language.value);
  const day = useSignal("");
  const asked = useSignal(false);
  const errorId = useId();
  const fault = plannedFault(calendar, { day: day.value, now: now.value });
  const told = asked.value && fault !== null;
  return (
    <fieldset class="calendar-part">
      <legend class="field-label">{say.later}</legend>
      <p class="card-note">{say.laterNote}</p>
      <div class="rules-add">
        <input
          class="input calendar-date-field"
          type="date"
          aria-label={say.laterDay}
          aria-invalid={told}
          aria-describedby={errorId}
          value={day.value}
          onInput={(event) => {
            day.value = event.currentTarget.value;
            asked.value = false;
          }}
        />
        <button
          type="button"
          class="button"
          onClick={() => {
            asked.value = true;
            if (fault !== null) return;
            onChange(withPlanned(calendar, { day: day.value, now: now.value }));
            day.value = "";
            asked.value = false;
          }}
        >
          {say.addLater}
        </button>
      </div>
      <p id={errorId} class="form-error" role="alert">
        {told && say[fault]}
      </p>
    </fieldset>
  );
}
