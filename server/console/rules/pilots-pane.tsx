import type { JSX } from "preact";
import type { Pilot, Pilots } from "../../../core/contract/config-pilots.ts";
import { mostPilots } from "../../../core/contract/config-pilots.ts";
import type { StandingRules } from "../../../core/contract/rules-endpoints.ts";
import { longDay } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { Link } from "../router/link.tsx";
import { beginningOfDay } from "./beginning-of-day.ts";
import { deskZone } from "./bonus-months.ts";
import { dayInZone } from "./day-in-zone.ts";
import { pilotChanges } from "./pilot-changes.ts";
import { pilotFaults } from "./pilot-faults.ts";
import { PilotForm } from "./pilot-form.tsx";
import { pilotRuleMessages } from "./pilot-rule-messages.ts";
import { rulesMessages } from "./rules-messages.ts";
import { RulesPane } from "./rules-pane.tsx";
import { useDraft } from "./use-draft.ts";

const dayMs = 86_400_000;

/** Where the button is, and from when. */
export function PilotsPane({ rules }: { rules: StandingRules }): JSX.Element {
  const { pilots: standing } = rules;
  const say = pilotRuleMessages(language.value);
  const draft = useDraft("pilots", standing);
  const zone = deskZone(rules, now.value);
  const { pilots } = draft.body;
  const all = pilots ?? [];
  const faults = all.map((pilot) => pilotFaults(pilot, all));
  const set = (next: Pilots): void => draft.set({ pilots: next });
  const add = (): void => set([...all, newPilot(all, zone)]);

  return (
    <RulesPane
      kind="pilots"
      about={rulesMessages(language.value).notePilots}
      standing={standing}
      draft={draft}
      faults={faults.flat().length}
      changes={(before, after) =>
        pilotChanges(before, after, {
          language: language.value,
          dayTold: (from) => longDay(dayInZone(Date.parse(from), zone), now.value, language.value),
        })
      }
      newRules={(saving) => ({ kind: "pilots", ...saving, body: draft.body })}
      versionsOf={(versions) => (versions.kind === "pilots" ? versions.versions : [])}
    >
      {pilots === null ? (
        <div>
          <p>{say.everyone}</p>
          <button type="button" class="button" onClick={add}>
            {say.begin}
          </button>
        </div>
      ) : (
        <>
          {pilots.map((pilot, at) => (
            <PilotForm
              key={at}
              pilot={pilot}
              faults={faults[at] ?? []}
              zone={zone}
              onChange={(changed) => set(pilots.map((each, index) => (index === at ? changed : each)))}
              onRemove={pilots.length === 1 ? null : () => set(pilots.filter((_, index) => index !== at))}
            />
          ))}
          <p class="card-note">{say.all}</p>
          <div class="rules-acts">
            {pilots.length < mostPilots && (
              <button type="button" class="button" onClick={add}>
                {say.add}
              </button>
            )}
            <button type="button" class="button" onClick={() => set(null)}>
              {say.openToAll}
            </button>
          </div>
        </>
      )}
      {standing.body.pilots !== null && (
        <div>
          <Link to={{ name: "pilots" }} class="link-button">
            {say.compare}
          </Link>
        </div>
      )}
    </RulesPane>
  );
}

/** It begins tomorrow, and for everybody until somebody says for whom. */
function newPilot(others: readonly Pilot[], zone: string): Pilot {
  const { newName } = pilotRuleMessages(language.value);
  const taken = new Set(others.map(({ name }) => name));
  const numbers = Array.from({ length: others.length + 1 }, (_, at) => newName(at + 1));
  const from = beginningOfDay(dayInZone(now.value + dayMs, zone), zone) ?? now.value;
  return {
    name: numbers.find((name) => !taken.has(name)) ?? newName(others.length + 1),
    from: new Date(from).toISOString(),
    regions: [],
    channels: [],
    departments: [],
  };
}
