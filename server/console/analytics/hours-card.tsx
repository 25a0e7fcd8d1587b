import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { InsightTable } from "../../../core/contract/insight.ts";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { HeatTable } from "../charts/heat-table.tsx";
import { language } from "../platform/language.ts";
import type { BlockGiven } from "./block-given.ts";
import { CellFoot } from "./cell-foot.tsx";
import { valueName } from "./dimension-names.ts";
import { countShown } from "./figure-words.ts";
import { heatMessages } from "./heat-messages.ts";
import { narrow } from "./narrow.ts";
import { TotalLink } from "./total-link.tsx";
import { useInsightTable } from "./use-insight.ts";

const height = 250;
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** When questions come: weekdays down, hours across, by the desk's clock. */
export function HoursCard({ filter }: BlockGiven): JSX.Element {
  const say = heatMessages(language.value);
  const read = useInsightTable({ ...filter, rows: "weekday", columns: "hour" });
  return (
    <ChartCard title={say.hours} note={say.hoursNote} span={12} busy={read.answering.kind === "loading"}>
      <Answered of={read} height={height}>
        {(table) =>
          table.rows.length === 0 ? <p class="muted">{say.none}</p> : <Hours table={table} filter={filter} />
        }
      </Answered>
    </ChartCard>
  );
}

function Hours({ table, filter }: { table: InsightTable; filter: InsightQuery }): JSX.Element {
  const say = heatMessages(language.value);
  const chosen = useSignal<{ day: string; hour: string } | null>(null);
  const { days, hours } = axesOf(table);
  const find = cellsOf(table);
  const cells = days.map((day) =>
    hours.map((hour) => {
      const cell = find(day, hour);
      if (cell === null) return null;
      const count = cell.kind === "shown" ? cell.requests : null;
      const told = count === null ? say.fewShort : countShown(count, language.value);
      return {
        count,
        shown: countShown(count, language.value),
        name: say.cell(valueName("hour", hour), valueName("weekday", day), told),
      };
    }),
  );
  const counts = days.flatMap((day, row) =>
    hours.map((hour, column) => ({ day, hour, row, column, count: cells[row]?.[column]?.count ?? 0 })),
  );
  const at =
    counts.find(
      ({ day, hour, count }) => count > 0 && day === chosen.value?.day && hour === chosen.value.hour,
    ) ?? counts.toSorted((a, b) => b.count - a.count)[0];
  const totalOf = (day: string): JSX.Element => {
    const total = table.rows.find(({ value }) => value === day)?.total;
    const count = total?.kind === "shown" ? total.requests : total ? null : 0;
    return (
      <TotalLink filter={narrow(filter, ["weekday", day])} name={valueName("weekday", day)} count={count} />
    );
  };
  return (
    <>
      <HeatTable
        caption={say.hours}
        corner={valueName("weekday", null)}
        totalName={say.total}
        rows={days.map((day) => ({ key: day, name: valueName("weekday", day), total: totalOf(day) }))}
        columns={hours.map((hour) => ({ key: hour, name: hour.padStart(2, "0") }))}
        cells={cells}
        chosen={at && at.count > 0 ? at : null}
        onChoose={({ row, column }) => {
          const [day, hour] = [days[row], hours[column]];
          if (day !== undefined && hour !== undefined) chosen.value = { day, hour };
        }}
        narrow
      />
      {at && at.count > 0 && (
        <CellFoot filter={filter} row={["hour", at.hour]} column={["weekday", at.day]} count={at.count} />
      )}
    </>
  );
}

/** Working days always, the weekend where something was asked on it; every hour between the first and the last. */
function axesOf(table: InsightTable): { days: readonly string[]; hours: readonly string[] } {
  const asked = new Set(table.rows.map(({ value }) => value));
  const weekend = asked.has("sat") || asked.has("sun");
  const hours = table.columns.flatMap(({ value }) => (value === null ? [] : [Number(value)]));
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  return {
    days: weekend ? weekdays : weekdays.slice(0, 5),
    hours: Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => String(first + at)),
  };
}

function cellsOf(table: InsightTable): (day: string, hour: string) => InsightTable["cells"][number][number] {
  const rows = new Map(table.rows.map(({ value }, at) => [value, at]));
  const columns = new Map(table.columns.map(({ value }, at) => [value, at]));
  return (day, hour) => table.cells[rows.get(day) ?? -1]?.[columns.get(hour) ?? -1] ?? null;
}
