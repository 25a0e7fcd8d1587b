import type { JSX } from "preact";
import type { Calendar } from "../../../core/contract/config-calendar.ts";
import type { CoverageChange } from "../../../core/contract/rules-endpoints.ts";
import { longDay } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { CalendarForm } from "./calendar-form.tsx";
import { calendarMessages } from "./calendar-messages.ts";
import { dayInZone } from "./day-in-zone.ts";
import { gapsTold, weekTold } from "./hours-told.ts";
import type { LaterGaps } from "./planned-form.tsx";
import { plannedVersions, zoneOf } from "./planned-versions.ts";
import { versionInForce } from "./version-in-force.ts";
import { WeekPicture } from "./week-picture.tsx";

type Given = {
  readonly name: string;
  readonly calendar: Calendar;
  readonly regions: readonly string[];
  readonly ofDesk: boolean;
  readonly gaps: CoverageChange["regions"][number]["after"];
  readonly later: LaterGaps;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChange: (calendar: Calendar) => void;
  readonly onRemove: () => void;
};

/** A calendar: whom it serves, its week as a picture and in words, and its form when it is opened. */
export function CalendarRow(given: Given): JSX.Element {
  const { name, calendar, regions, ofDesk, gaps, later, open, onToggle, onChange, onRemove } = given;
  const say = calendarMessages(language.value);
  const held = calendar.versions[versionInForce(calendar, now.value)];
  if (held === undefined) return <li />;
  const special = Object.keys(held.exceptions).length;
  const hours = weekTold(held.week, language.value);
  const uncovered = gapsTold(gaps, language.value);
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
          {laterLines(calendar, later).map((line) => (
            <p key={line}>{line}</p>
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
          calendar={calendar}
          later={later}
          used={ofDesk || regions.length > 0}
          onChange={onChange}
          onRemove={onRemove}
        />
      )}
    </li>
  );
}

/** Hours that are planned, and where nobody will answer from then on: for what the agents' own calendar does too. */
function laterLines(calendar: Calendar, later: LaterGaps): string[] {
  const say = calendarMessages(language.value);
  const zone = zoneOf(calendar, now.value);
  const planned = new Map(plannedVersions(calendar, now.value).map(({ from, version }) => [from, version]));
  const moments = [...new Set([...planned.keys(), ...later.map(({ from }) => from)])];
  return moments
    .toSorted((a, b) => a - b)
    .flatMap((from) => {
      const version = planned.get(from);
      const missing = gapsTold(later.find((each) => each.from === from)?.gaps ?? [], language.value);
      const told = [
        ...(version === undefined ? [] : [weekTold(version.week, language.value)]),
        ...(missing === "" ? [] : [say.uncovered(missing)]),
      ];
      const day = longDay(dayInZone(from, zone), now.value, language.value);
      return told.length === 0 ? [] : [say.planned(day, told.join(" · "))];
    });
}
