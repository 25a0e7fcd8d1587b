import type { JSX } from "preact";
import { isTimeZone } from "../../../core/contract/is-time-zone.ts";
import { weekdays } from "../../../core/desk/told-gaps.ts";
import { language } from "../platform/language.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { IntervalsField } from "./intervals-field.tsx";
import { SpecialDays } from "./special-days.tsx";
import { timeZonesId } from "./time-zones.tsx";
import type { CalendarVersion } from "./version-in-force.ts";

type Given = {
  /** Its own among all that is being edited. */
  readonly id: string;
  readonly version: CalendarVersion;
  readonly onChange: (change: Partial<CalendarVersion>) => void;
};

/** Zone, week and special days of one version of a calendar. */
export function VersionFields({ id, version, onChange }: Given): JSX.Element {
  const say = calendarMessages(language.value);
  const { tz, week, exceptions } = version;
  const known = isTimeZone(tz);
  return (
    <>
      <div class="calendar-zone">
        <label class="field">
          <span class="field-label">{say.timeZone}</span>
          <input
            class="input"
            list={timeZonesId}
            value={tz}
            aria-invalid={!known}
            onInput={(event) => onChange({ tz: event.currentTarget.value.trim() })}
          />
        </label>
        <p class="form-error" role="alert">
          {!known && say.noTimeZone}
        </p>
      </div>
      <fieldset class="calendar-part">
        <legend class="field-label">{say.week}</legend>
        {weekdays.map((day) => (
          <div key={day} class="calendar-day">
            <span class="calendar-weekday">{say[day]}</span>
            <IntervalsField
              id={`${id} ${day}`}
              day={say[day]}
              intervals={week[day]}
              onChange={(intervals) => onChange({ week: { ...week, [day]: intervals } })}
            />
            {day === "mon" && (
              <button
                type="button"
                class="link-button"
                onClick={() => {
                  const { mon } = week;
                  onChange({ week: { ...week, tue: mon, wed: mon, thu: mon, fri: mon } });
                }}
              >
                {say.likeMonday}
              </button>
            )}
          </div>
        ))}
      </fieldset>
      <SpecialDays id={id} days={exceptions} onChange={(changed) => onChange({ exceptions: changed })} />
    </>
  );
}
