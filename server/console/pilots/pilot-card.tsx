import type { ComponentChildren, JSX } from "preact";
import type { PilotsReport } from "../../../core/contract/pilots.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { longDay } from "../../../ui/time.ts";
import { dayLabel } from "../analytics/day-label.ts";
import { FigureLink } from "../analytics/figure-link.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { FiguresTable } from "../charts/figures-table.tsx";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { dayInZone } from "../rules/day-in-zone.ts";
import { pilotFilter } from "./pilot-filter.ts";
import { pilotRows } from "./pilot-rows.ts";
import { pilotsMessages } from "./pilots-messages.ts";

type Told = PilotsReport["pilots"][number];

type Given = {
  readonly told: Told;
  readonly report: PilotsReport;
  readonly foot?: ComponentChildren;
};

/** A pilot beside those who have no button. */
export function PilotCard({ told, report, foot }: Given): JSX.Element {
  const { pilot, sellers, compared } = told;
  const { timeZone, values } = report;
  const spoken = language.value;
  const say = pilotsMessages(spoken);
  const from = longDay(dayInZone(Date.parse(pilot.from), timeZone), now.value, spoken);
  const places = [pilot.regions, pilot.channels, pilot.departments].filter((names) => names.length > 0);
  const where = places.map((names) => names.join(", ")).join("; ") || say.anyone;
  const unknown = [
    ...pilot.regions.filter((name) => !values.region.includes(name)),
    ...pilot.channels.filter((name) => !values.channel.includes(name)),
    ...pilot.departments.filter((name) => !values.department.includes(name)),
  ];
  return (
    <ChartCard
      title={say.pilot(pilot.name)}
      note={say.about(from, where, sellers)}
      span={12}
      {...(foot === undefined ? {} : { foot })}
    >
      {sellers === 0 && <p class="muted">{say.nobody}</p>}
      {unknown.length > 0 && <p class="muted">{say.unknown(unknown)}</p>}
      {compared === null ? (
        <p class="muted">{say.coming}</p>
      ) : (
        <Compared pilot={pilot} earlier={earlierOf(told, report)} of={compared} spoken={spoken} />
      )}
    </ChartCard>
  );
}

/** Pilots come in the order in which they begin. */
function earlierOf(told: Told, { pilots }: PilotsReport): Told["pilot"][] {
  return pilots.slice(0, pilots.indexOf(told)).map(({ pilot }) => pilot);
}

type Comparing = {
  readonly pilot: Told["pilot"];
  readonly earlier: readonly Told["pilot"][];
  readonly of: NonNullable<Told["compared"]>;
  readonly spoken: Language;
};

function Compared({ pilot, earlier, of, spoken }: Comparing): JSX.Element {
  const say = pilotsMessages(spoken);
  const { name } = pilot;
  const { head, rows } = pilotRows(of, spoken, (shown, { span, figure }) => {
    const filter = pilotFilter(pilot, earlier, of[span]);
    if (filter === null || of[span].pilot.requests === 0) return shown;
    const time = span === "before" ? say.pilotBefore : say.pilotSince;
    return <FigureLink filter={filter} name={`${figure}, ${time}`} shown={shown} />;
  });
  const daysOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
    `${dayLabel(from, spoken)}–${dayLabel(to, spoken)}`;
  return (
    <>
      <FiguresTable name={name} figures={{ head, rows }} />
      <p class="chart-note pilot-days">{say.days(daysOf(of.before), daysOf(of.since))}</p>
    </>
  );
}
