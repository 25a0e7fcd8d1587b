import type { JSX } from "preact";
import type { Calendar } from "../../../core/contract/config-calendar.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { PlannedAdd } from "./planned-add.tsx";
import { type LaterGaps, PlannedForm } from "./planned-form.tsx";
import { plannedVersions } from "./planned-versions.ts";
import { VersionFields } from "./version-fields.tsx";
import { versionInForce, withVersion } from "./version-in-force.ts";

type Given = {
  readonly name: string;
  readonly calendar: Calendar;
  readonly later: LaterGaps;
  /** Somebody works by it. */
  readonly used: boolean;
  readonly onChange: (calendar: Calendar) => void;
  readonly onRemove: () => void;
};

/** A calendar's hours of now and of later, and its removal. */
export function CalendarForm({ name, calendar, later, used, onChange, onRemove }: Given): JSX.Element {
  const say = calendarMessages(language.value);
  const held = versionInForce(calendar, now.value);
  const version = calendar.versions[held];
  const usedId = `${name} used`.replaceAll(/\s/g, "-");
  return (
    <div class="calendar-form">
      {version !== undefined && (
        <VersionFields
          id={name}
          version={version}
          onChange={(change) => onChange(withVersion(calendar, held, change))}
        />
      )}
      {plannedVersions(calendar, now.value).map((planned) => (
        <PlannedForm
          key={planned.at}
          name={name}
          calendar={calendar}
          planned={planned}
          later={later}
          onChange={onChange}
        />
      ))}
      <PlannedAdd calendar={calendar} onChange={onChange} />
      <div class="rules-acts">
        <button
          type="button"
          class="button"
          aria-disabled={used}
          aria-describedby={used ? usedId : undefined}
          onClick={() => !used && onRemove()}
        >
          {say.remove}
        </button>
        {used && (
          <span id={usedId} class="card-note">
            {say.removeUsed}
          </span>
        )}
      </div>
    </div>
  );
}
