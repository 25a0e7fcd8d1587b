import type { JSX } from "preact";
import type { Calendar } from "../../../core/contract/config-calendar.ts";
import type { CoverageChange } from "../../../core/contract/rules-endpoints.ts";
import { shortDate } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { CalendarForm } from "./calendar-form.tsx";
import { calendarMessages } from "./calendar-messages.ts";
import { gapsTold, weekTold } from "./hours-told.ts";
import { versionInForce, withVersion } from "./version-in-force.ts";
import { WeekPicture } from "./week-picture.tsx";

type Given = {
  readonly name: string;
  readonly calendar: Calendar;
  readonly regions: readonly string[];
  readonly ofDesk: boolean;
  readonly gaps: CoverageChange["regions"][number]["after"];
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChange: (calendar: Calendar) => void;
  readonly onRemove: () => void;
};

/** A calendar: whom it serves, its week as a picture and in words, and its form when it is opened. */
export function CalendarRow(given: Given): JSX.Element {
  const { name, calendar, regions, ofDesk, gaps, open, onToggle, onChange, onRemove } = given;
  const say = calendarMessages(language.value);
  const held = calendar.versions[versionInForce(calendar, now.value)];
  if (held === undefined) return <li />;
  const special = Object.keys(held.exceptions).length;
  const hours = weekTold(held.week, language.value);
  const uncovered = gapsTold(gaps, language.value);
  const planned = calendar.versions.filter(({ from }) => from !== null && Date.parse(from) > now.value);
  return (
    <li class="calendar">
      <div class="calendar-line">
        <div class="calendar-about">
          <h2 class="card-name">
            {name} {ofDesk && <span class="chip chip-accent">{say.desk}</span>}
          </h2>
          <p class="muted">{held.tz}</p>
          <p class="calendar-hours">{hours}</p>
          {uncovered !== "" && <p class="calendar-gap">{say.uncovered(uncovered)}</p>}
          <p class="muted">
            {regions.length > 0 ? say.serves(regions.join(", ")) : say.servesNone}
            {special > 0 && ` · ${say.exceptions(special)}`}
          </p>
          {planned.map(({ from }) => (
            <p key={from} class="muted">
              {say.planned(from === null ? "" : shortDate(from, now.value, language.value))}
            </p>
          ))}
        </div>
        <WeekPicture
          week={held.week}
          gaps={gaps}
          label={[say.picture(name, hours, held.tz), ...(uncovered ? [say.uncovered(uncovered)] : [])].join(
            "; ",
          )}
        />
        <button
          type="button"
          class="button"
          aria-expanded={open}
          aria-label={open ? say.fold : say.edit(name)}
          onClick={onToggle}
        >
          {open ? say.fold : say.editWord}
        </button>
      </div>
      {open && (
        <CalendarForm
          name={name}
          version={held}
          used={ofDesk || regions.length > 0}
          onChange={(change) => onChange(withVersion(calendar, now.value, change))}
          onRemove={onRemove}
        />
      )}
    </li>
  );
}
