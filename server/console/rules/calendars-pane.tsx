import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { CalendarRules } from "../../../core/contract/desk-rules.ts";
import type { StandingRules } from "../../../core/contract/rules-endpoints.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { CalendarAdd } from "./calendar-add.tsx";
import { calendarChanges } from "./calendar-changes.ts";
import { calendarFaults } from "./calendar-faults.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { CalendarRow } from "./calendar-row.tsx";
import { CoverageTold } from "./coverage-told.tsx";
import { zoneOf } from "./planned-versions.ts";
import { RegionsTable } from "./regions-table.tsx";
import { rulesMessages } from "./rules-messages.ts";
import { RulesPane } from "./rules-pane.tsx";
import { TimeZones } from "./time-zones.tsx";
import { useCoverage } from "./use-coverage.ts";
import { useDraft } from "./use-draft.ts";

/** When the desk is open and when each region is, and where the two do not meet. */
export function CalendarsPane({ rules: { calendars: standing } }: { rules: StandingRules }): JSX.Element {
  const say = calendarMessages(language.value);
  const draft = useDraft("calendars", standing);
  const { body } = draft;
  const opened = useSignal<string | null>(null);
  const coverage = useCoverage(body, standing.version);
  const set = (change: Partial<CalendarRules>): void => draft.set({ ...body, ...change });
  const own = body.calendars[body.calendar];
  const zone = own === undefined ? "UTC" : zoneOf(own, now.value);
  const regionsOf = (name: string): string[] =>
    Object.keys(body.regions).filter((region) => body.regions[region]?.calendar === name);

  return (
    <RulesPane
      kind="calendars"
      about={rulesMessages(language.value).noteCalendars}
      standing={standing}
      draft={draft}
      faults={calendarFaults(body, now.value)}
      changes={(before, after) =>
        calendarChanges(before, after, { language: language.value, now: now.value })
      }
      newRules={(saving) => ({ kind: "calendars", ...saving, body })}
      versionsOf={(all) => (all.kind === "calendars" ? all.versions : [])}
      preview={coverage && <CoverageTold coverage={coverage} timeZone={zone} />}
    >
      <TimeZones />
      <label class="field rules-desk">
        <span class="field-label">{say.deskCalendar}</span>
        <select
          class="input"
          value={body.calendar}
          onChange={(event) => set({ calendar: event.currentTarget.value })}
        >
          {Object.keys(body.calendars).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ul class="calendars">
        {Object.entries(body.calendars).map(([name, calendar]) => {
          const regions = regionsOf(name);
          return (
            <CalendarRow
              key={name}
              name={name}
              calendar={calendar}
              regions={regions}
              ofDesk={name === body.calendar}
              gaps={coverage?.regions.find(({ region }) => regions.includes(region))?.after ?? []}
              later={(coverage?.planned ?? []).flatMap(({ from, regions: told }) => {
                const gaps = told.find(({ region }) => regions.includes(region))?.after;
                return gaps === undefined ? [] : [{ from: Date.parse(from), gaps }];
              })}
              open={opened.value === name}
              onToggle={() => {
                opened.value = opened.value === name ? null : name;
              }}
              onRemove={() => {
                const { [name]: _, ...others } = body.calendars;
                set({ calendars: others });
              }}
              onChange={(changed) => set({ calendars: { ...body.calendars, [name]: changed } })}
            />
          );
        })}
      </ul>
      <CalendarAdd
        body={body}
        onAdd={(name, calendar) => {
          set({ calendars: { ...body.calendars, [name]: calendar } });
          opened.value = name;
        }}
      />
      <RegionsTable body={body} coverage={coverage} onChange={(regions) => set({ regions })} />
    </RulesPane>
  );
}
