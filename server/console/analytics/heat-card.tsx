import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { InsightTable } from "../../../core/contract/insight.ts";
import { InsightDimension, type InsightQuery } from "../../../core/contract/insight-filter.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { type HeatPlace, HeatTable } from "../charts/heat-table.tsx";
import { language } from "../platform/language.ts";
import { go } from "../router/router.ts";
import { CellFoot } from "./cell-foot.tsx";
import { dimensionName, valueName } from "./dimension-names.ts";
import { countShown } from "./figure-words.ts";
import { heatMessages } from "./heat-messages.ts";
import type { InsightView } from "./insight-address.ts";
import { narrow } from "./narrow.ts";
import { TotalLink } from "./total-link.tsx";
import { limited } from "./limited.ts";
import { useInsightTable } from "./use-insight.ts";

const usual = { rows: 9, columns: 9 };
const whole = { rows: 200, columns: 200 };
const height = 296;

/** Counts by two dimensions that can be chosen, the most frequent first; a cell tells more of itself and opens its requests. */
export function HeatCard({ view, filter }: { view: InsightView; filter: InsightQuery }): JSX.Element {
  const say = heatMessages(language.value);
  const rows = view.rows ?? "topic";
  const columns = view.columns ?? (rows === "region" ? "topic" : "region");
  const read = useInsightTable({ ...filter, rows, columns });
  const all = useSignal(false);
  const answer = read.answering.answer;
  const cut = answer !== null && (answer.rows.length > usual.rows || answer.columns.length > usual.columns);
  const most = {
    rows: all.value || ordered(rows) ? whole.rows : usual.rows,
    columns: all.value || ordered(columns) ? whole.columns : usual.columns,
  };
  const choose = (change: Partial<InsightView>): void =>
    go({ name: "insight", view: { ...view, rows, columns, ...change } }, { replace: true });
  return (
    <ChartCard
      title={say.title(dimensionName(rows), dimensionName(columns))}
      span={7}
      busy={read.answering.kind === "loading"}
      tools={
        <>
          <DimensionChoice
            name={say.rows}
            value={rows}
            other={columns}
            onChange={(chosen) => choose({ rows: chosen })}
          />
          <DimensionChoice
            name={say.columns}
            value={columns}
            other={rows}
            onChange={(chosen) => choose({ columns: chosen })}
          />
          {cut && (
            <button type="button" class="link-button" onClick={() => (all.value = !all.value)}>
              {all.value ? say.fewer : say.all}
            </button>
          )}
        </>
      }
    >
      <Answered of={read} height={height}>
        {(table) =>
          table.rows.length === 0 ? (
            <p class="muted">{say.none}</p>
          ) : (
            <Heat
              key={`${rows} ${columns}`}
              table={limited(table, most)}
              dimensions={{ rows, columns }}
              filter={filter}
            />
          )
        }
      </Answered>
    </ChartCard>
  );
}

type HeatGiven = {
  readonly table: InsightTable;
  readonly dimensions: { readonly rows: InsightDimension; readonly columns: InsightDimension };
  readonly filter: InsightQuery;
};

function Heat({ table, dimensions: { rows, columns }, filter }: HeatGiven): JSX.Element {
  const say = heatMessages(language.value);
  const chosen = useSignal<{ row: string | null; column: string | null } | null>(null);
  const place = placeOf(table, chosen.value) ?? highest(table);
  const cells = table.cells.map((line, row) =>
    line.map((cell, column) => {
      if (cell === null) return null;
      const count = cell.kind === "shown" ? cell.requests : null;
      const told = count === null ? say.fewShort : countShown(count, language.value);
      const [rowName, columnName] = [
        valueName(rows, table.rows[row]?.value ?? null),
        valueName(columns, table.columns[column]?.value ?? null),
      ];
      return { count, shown: countShown(count, language.value), name: say.cell(rowName, columnName, told) };
    }),
  );
  const at = place && {
    row: table.rows[place.row]?.value ?? null,
    column: table.columns[place.column]?.value ?? null,
  };
  return (
    <>
      <HeatTable
        caption={say.title(dimensionName(rows), dimensionName(columns))}
        corner={dimensionName(rows)}
        totalName={say.total}
        rows={table.rows.map(({ value, total }) => ({
          ...named(rows, value),
          total: (
            <TotalLink
              filter={narrow(filter, [rows, value])}
              name={valueName(rows, value)}
              count={total.kind === "shown" ? total.requests : null}
            />
          ),
        }))}
        columns={table.columns.map(({ value }) => named(columns, value))}
        cells={cells}
        chosen={place}
        onChoose={({ row, column }) => {
          chosen.value = {
            row: table.rows[row]?.value ?? null,
            column: table.columns[column]?.value ?? null,
          };
        }}
      />
      {at && place && (
        <CellFoot
          filter={filter}
          row={[rows, at.row]}
          column={[columns, at.column]}
          count={countAt(table, place)}
        />
      )}
    </>
  );
}

/** Of these none is left out: they have an order of their own. */
const ordered = (of: InsightDimension): boolean => of === "hour" || of === "weekday";

function named(dimension: InsightDimension, value: string | null): { key: string; name: string } {
  return { key: value ?? "-", name: valueName(dimension, value) };
}

function placeOf(
  table: InsightTable,
  chosen: { readonly row: string | null; readonly column: string | null } | null,
): HeatPlace | null {
  if (chosen === null) return null;
  const row = table.rows.findIndex(({ value }) => value === chosen.row);
  const column = table.columns.findIndex(({ value }) => value === chosen.column);
  return countAt(table, { row, column }) > 0 ? { row, column } : null;
}

function highest(table: InsightTable): HeatPlace | null {
  let found: HeatPlace | null = null;
  for (const [row, line] of table.cells.entries())
    for (const column of line.keys())
      if (countAt(table, { row, column }) > (found ? countAt(table, found) : 0)) found = { row, column };
  return found;
}

function countAt(table: InsightTable, { row, column }: HeatPlace): number {
  const cell = table.cells[row]?.[column];
  return cell?.kind === "shown" ? cell.requests : 0;
}

type ChoiceGiven = {
  readonly name: string;
  readonly value: InsightDimension;
  /** What the other one shows already. */
  readonly other: InsightDimension;
  readonly onChange: (chosen: InsightDimension) => void;
};

function DimensionChoice({ name, value, other, onChange }: ChoiceGiven): JSX.Element {
  return (
    <select
      class="insight-select"
      aria-label={name}
      value={value}
      onChange={(event) => {
        const chosen = InsightDimension.safeParse(event.currentTarget.value).data;
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {InsightDimension.options
        .filter((each) => each !== other)
        .map((each) => (
          <option key={each} value={each}>
            {dimensionName(each)}
          </option>
        ))}
    </select>
  );
}
