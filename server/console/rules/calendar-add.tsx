import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Calendar } from "../../../core/contract/config-calendar.ts";
import type { CalendarRules } from "../../../core/contract/desk-rules.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { versionInForce } from "./version-in-force.ts";

type Given = {
  readonly body: CalendarRules;
  readonly onAdd: (name: string, calendar: Calendar) => void;
};

/** A new calendar begins with the desk's own hours: what differs is less than what does not. */
export function CalendarAdd({ body, onAdd }: Given): JSX.Element {
  const say = calendarMessages(language.value);
  const name = useSignal("");
  const taken = body.calendars[name.value.trim()] !== undefined;
  const add = (event: Event): void => {
    event.preventDefault();
    const own = body.calendars[body.calendar];
    const held = own?.versions[versionInForce(own, now.value)];
    if (held === undefined || taken || name.value.trim() === "") return;
    onAdd(name.value.trim(), { versions: [{ ...held, from: null }] });
    name.value = "";
  };
  return (
    <form class="rules-add" onSubmit={add}>
      <label class="field">
        <span class="field-label">{say.newName}</span>
        <input
          class="input"
          maxLength={60}
          value={name.value}
          aria-invalid={taken}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="button" aria-disabled={taken || name.value.trim() === ""}>
        {say.add}
      </button>
      <span class="form-error" role="alert">
        {taken && say.nameTaken}
      </span>
    </form>
  );
}
