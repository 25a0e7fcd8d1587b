import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { CalendarRules } from "../../../core/contract/desk-rules.ts";
import { isTimeZone } from "../../../core/contract/is-time-zone.ts";
import type { CoverageChange } from "../../../core/contract/rules-endpoints.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { gapsTold } from "./hours-told.ts";
import { timeZonesId } from "./time-zones.tsx";

type Regions = CalendarRules["regions"];
type Given = {
  readonly body: CalendarRules;
  readonly coverage: CoverageChange | null;
  readonly onChange: (regions: Regions) => void;
};

/** Which calendar serves which region, and where it is open with nobody to answer. */
export function RegionsTable({ body, coverage, onChange }: Given): JSX.Element {
  const say = calendarMessages(language.value);
  const { regions, calendars, calendar: own } = body;
  const put = (region: string, change: Partial<Regions[string]>): void => {
    const its = regions[region];
    if (its !== undefined) onChange({ ...regions, [region]: { ...its, ...change } });
  };
  return (
    <section aria-labelledby="rules-regions">
      <h2 id="rules-regions" class="card-name">
        {say.regions}
      </h2>
      <p class="card-note">{say.otherwise}</p>
      <div class="rules-table-scroll">
        <table class="rules-table">
          <thead>
            <tr>
              <th scope="col">{say.region}</th>
              <th scope="col">{say.calendar}</th>
              <th scope="col">{say.timeZone}</th>
              <th scope="col">{say.gaps}</th>
              <th scope="col">
                <span class="visually-hidden">{say.acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(regions).map(([region, { calendar, timeZone }]) => (
              <tr key={region}>
                <th scope="row">{region}</th>
                <td>
                  <select
                    class="input"
                    aria-label={say.calendarOf(region)}
                    value={calendar}
                    onChange={(event) => put(region, { calendar: event.currentTarget.value })}
                  >
                    {Object.keys(calendars).map((name) => (
                      <option key={name} value={name}>
                        {name}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <input
                    class="input"
                    list={timeZonesId}
                    aria-label={say.timeZoneOf(region)}
                    aria-invalid={!isTimeZone(timeZone)}
                    value={timeZone}
                    onInput={(event) => put(region, { timeZone: event.currentTarget.value.trim() })}
                  />
                  {!isTimeZone(timeZone) && (
                    <p class="interval-fault" role="alert">
                      {say.noTimeZone}
                    </p>
                  )}
                </td>
                <td>
                  <Covered change={coverage?.regions.find((each) => each.region === region)} />
                </td>
                <td>
                  <button
                    type="button"
                    class="icon-button"
                    title={say.removeRegion(region)}
                    aria-label={say.removeRegion(region)}
                    onClick={() => {
                      const { [region]: _, ...others } = regions;
                      onChange(others);
                    }}
                  >
                    <Icon name="close" />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RegionAdd
        taken={(name) => regions[name] !== undefined}
        onAdd={(name) => {
          const timeZone = calendars[own]?.versions.at(-1)?.tz ?? "Europe/Moscow";
          onChange({ ...regions, [name]: { calendar: own, timeZone } });
        }}
      />
    </section>
  );
}

function Covered({ change }: { change: CoverageChange["regions"][number] | undefined }): JSX.Element | null {
  const say = calendarMessages(language.value);
  if (change === undefined) return null;
  if (!change.served) return <strong class="calendar-gap">{say.notServed}</strong>;
  const told = gapsTold(change.after, language.value);
  return told === "" ? <span class="muted">{say.gapsNone}</span> : <span class="calendar-gap">{told}</span>;
}

type Adding = {
  readonly taken: (name: string) => boolean;
  readonly onAdd: (name: string) => void;
};

function RegionAdd({ taken, onAdd }: Adding): JSX.Element {
  const say = calendarMessages(language.value);
  const name = useSignal("");
  const known = taken(name.value.trim());
  return (
    <form
      class="rules-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (known || name.value.trim() === "") return;
        onAdd(name.value.trim());
        name.value = "";
      }}
    >
      <label class="field">
        <span class="field-label">{say.newRegion}</span>
        <input
          class="input"
          maxLength={120}
          value={name.value}
          aria-invalid={known}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="button" aria-disabled={known || name.value.trim() === ""}>
        {say.add}
      </button>
      <span class="form-error" role="alert">
        {known && say.regionTaken}
      </span>
    </form>
  );
}
