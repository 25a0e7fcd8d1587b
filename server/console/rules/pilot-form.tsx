import type { JSX } from "preact";
import type { Pilot } from "../../../core/contract/config-pilots.ts";
import { language } from "../platform/language.ts";
import { beginningOfDay } from "./beginning-of-day.ts";
import { dayInZone } from "./day-in-zone.ts";
import { ListField } from "./list-field.tsx";
import type { PilotFault } from "./pilot-faults.ts";
import { pilotRuleMessages } from "./pilot-rule-messages.ts";

type Given = {
  readonly pilot: Pilot;
  readonly faults: readonly PilotFault[];
  /** By whose clock its day begins. */
  readonly zone: string;
  readonly onChange: (pilot: Pilot) => void;
  /** Null where it is the last: without any, everybody would have the button. */
  readonly onRemove: (() => void) | null;
};

const lists = ["regions", "channels", "departments"] as const;

/** Who is in a pilot, and from when. */
export function PilotForm({ pilot, faults, zone, onChange, onRemove }: Given): JSX.Element {
  const say = pilotRuleMessages(language.value);
  const told = { name: say.nameMissing, taken: say.nameTaken, day: say.dayMissing };
  const begun = Date.parse(pilot.from);
  return (
    <fieldset class="pilot">
      <legend class="visually-hidden">{say.pilot(pilot.name)}</legend>
      <div class="pilot-fields">
        <label class="field">
          <span class="field-label">{say.name}</span>
          <input
            class="input"
            maxLength={80}
            value={pilot.name}
            aria-invalid={faults.includes("name") || faults.includes("taken")}
            onInput={(event) => onChange({ ...pilot, name: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span class="field-label">{say.from}</span>
          <input
            class="input"
            type="date"
            value={Number.isNaN(begun) ? "" : dayInZone(begun, zone)}
            aria-invalid={faults.includes("day")}
            onInput={(event) => {
              const from = beginningOfDay(event.currentTarget.value, zone);
              onChange({ ...pilot, from: from === null ? "" : new Date(from).toISOString() });
            }}
          />
        </label>
        {lists.map((list) => (
          <ListField
            key={list}
            label={say[list]}
            values={pilot[list]}
            onChange={(values) => onChange({ ...pilot, [list]: values })}
          />
        ))}
        {onRemove !== null && (
          <button type="button" class="button" aria-label={say.remove(pilot.name)} onClick={onRemove}>
            {say.removeWord}
          </button>
        )}
      </div>
      <p class="form-error" role="alert">
        {faults.map((fault) => told[fault]).join(" ")}
      </p>
    </fieldset>
  );
}
