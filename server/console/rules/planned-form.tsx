import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Calendar } from "../../../core/contract/config-calendar.ts";
import type { CoverageChange } from "../../../core/contract/rules-endpoints.ts";
import { longDay } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { dayInZone } from "./day-in-zone.ts";
import { gapsTold, weekTold } from "./hours-told.ts";
import { movedTo, type Planned, plannedFault, zoneOf } from "./planned-versions.ts";
import { VersionFields } from "./version-fields.tsx";
import { withVersion } from "./version-in-force.ts";
import { WeekPicture } from "./week-picture.tsx";

/** Where nobody will answer from each moment on at which hours change that bear on the calendar's regions. */
export type LaterGaps = readonly {
  readonly from: number;
  readonly gaps: CoverageChange["regions"][number]["after"];
}[];
type Given = {
  readonly name: string;
  readonly calendar: Calendar;
  readonly planned: Planned;
  readonly later: LaterGaps;
  readonly onChange: (calendar: Calendar) => void;
};

/** Hours that hold from a later day on: the day, the week as a picture, and all that can be said of hours. */
export function PlannedForm({ name, calendar, planned, later, onChange }: Given): JSX.Element {
  const say = calendarMessages(language.value);
  const { at, from, version } = planned;
  const day = dayInZone(from, zoneOf(calendar, now.value));
  // A day that cannot be stays in the field alone; left, the field shows again what holds.
  const typed = useSignal<string | null>(null);
  const errorId = useId();
  const fault =
    typed.value === null ? null : plannedFault(calendar, { day: typed.value, now: now.value, except: at });
  const told = longDay(day, now.value, language.value);
  const hours = weekTold(version.week, language.value);
  const gaps = later.find((each) => each.from === from)?.gaps ?? [];
  const uncovered = gapsTold(gaps, language.value);
  return (
    <fieldset class="calendar-planned">
      <legend class="card-name">{say.since(told)}</legend>
      <div class="calendar-line">
        <div class="calendar-about">
          <label class="field">
            <span class="field-label">{say.holdsFrom}</span>
            <input
              class="input calendar-date-field"
              type="date"
              value={typed.value ?? day}
              aria-invalid={fault !== null}
              aria-describedby={errorId}
              onInput={(event) => {
                typed.value = event.currentTarget.value;
                onChange(movedTo(calendar, { day: typed.value, now: now.value, except: at }));
              }}
              onBlur={() => {
                typed.value = null;
              }}
            />
          </label>
          <p id={errorId} class="form-error" role="alert">
            {fault !== null && say[fault]}
          </p>
          {uncovered !== "" && <p class="calendar-gap">{say.uncovered(uncovered)}</p>}
        </div>
        <WeekPicture week={version.week} gaps={gaps} label={say.picture(name, hours, version.tz)} />
        <button
          type="button"
          class="button"
          onClick={() => onChange({ versions: calendar.versions.filter((_, index) => index !== at) })}
        >
          {say.removeLater(told)}
        </button>
      </div>
      <VersionFields
        id={`${name} ${at}`}
        version={version}
        onChange={(change) => onChange(withVersion(calendar, at, change))}
      />
    </fieldset>
  );
}
