import type { InsightCell, InsightFigures, InsightTable } from "../contract/insight.ts";
import type { InsightDimension, InsightFilter } from "../contract/insight-filter.ts";
import { periodBefore, periodOf, type Telling } from "./choose-requests.ts";
import { type DimensionCodes, dimensionCodes } from "./dimension-codes.ts";
import type { FactColumns } from "./fact-columns.ts";
import { figuresByGroup, figuresOf, type Grouped, sellersByGroup } from "./figures-by-group.ts";
import { shownGroups } from "./shown-groups.ts";
import { toldRequests } from "./told-requests.ts";

export type TableAsked = InsightFilter & {
  readonly rows: InsightDimension;
  readonly columns: InsightDimension;
};

/** By two dimensions, with totals. Where something is hidden, totals are of what is shown: the difference would tell it. */
export function insightTable(
  facts: FactColumns,
  asked: TableAsked,
  telling: Telling,
): Omit<InsightTable, "asOf"> {
  const period = periodOf(asked);
  const [places = new Uint32Array(), placesBefore = new Uint32Array()] = toldRequests(
    facts,
    { filter: asked, periods: [period, periodBefore(period)] },
    telling,
  );
  const rows = dimensionCodes(facts, asked.rows, telling.newcomerDays);
  const columns = dimensionCodes(facts, asked.columns, telling.newcomerDays);
  const cellOf = (place: number): number => rows.codeAt(place) * columns.count + columns.codeAt(place);
  const count = rows.count * columns.count;
  const cells = { places, groups: places.map(cellOf), count };
  const byCell = figuresByGroup(facts, cells, telling.now);
  const isTold = toldCells(facts, cells, telling);
  const isShown = (figures: InsightFigures | null): boolean =>
    figures !== null && figures.sellers >= telling.leastSellers;
  const shown = telling.leastSellers <= 1 ? places : places.filter((place) => isTold(cellOf(place)));
  const totalsOf = (codes: DimensionCodes): (InsightFigures | null)[] =>
    figuresByGroup(
      facts,
      { places: shown, groups: shown.map(codes.codeAt), count: codes.count },
      telling.now,
    );
  const rowTotals = totalsOf(rows);
  const columnTotals = totalsOf(columns);

  const before = beforeByCell(
    facts,
    { places: placesBefore, groups: placesBefore.map(cellOf), count },
    telling,
  );
  const cell = (figures: InsightFigures | null, was: number | null): InsightCell =>
    figures !== null && isShown(figures) ? shownCell(figures, was) : { kind: "hidden" };
  const met = new Set(Array.from(places, (place) => cellOf(place)));
  const rowCodes = inOrder(
    rows,
    rowTotals,
    new Set([...met].map((each) => Math.trunc(each / columns.count))),
  );
  const columnCodes = inOrder(columns, columnTotals, new Set([...met].map((each) => each % columns.count)));
  return {
    rows: rowCodes.map((code) => ({
      value: rows.value(code),
      total: cell(
        rowTotals[code] ?? null,
        sumOver(columns.count, (other) => before[code * columns.count + other]),
      ),
    })),
    columns: columnCodes.map((code) => ({
      value: columns.value(code),
      total: cell(
        columnTotals[code] ?? null,
        sumOver(rows.count, (other) => before[other * columns.count + code]),
      ),
    })),
    cells: rowCodes.map((row) =>
      columnCodes.map((column) => {
        const at = row * columns.count + column;
        const figures = byCell[at] ?? null;
        if (figures === null) return null;
        return isTold(at) ? cell(figures, before[at] ?? null) : { kind: "hidden" };
      }),
    ),
    total: cell(
      figuresOf(facts, shown, telling.now),
      sumOver(count, (at) => before[at]),
    ),
  };
}

function toldCells(facts: FactColumns, cells: Grouped, telling: Telling): (cell: number) => boolean {
  if (telling.leastSellers <= 1) return () => true;
  const told = shownGroups(facts, cells, { leastSellers: telling.leastSellers });
  return (cell) => told[cell] === true;
}

function shownCell(figures: InsightFigures, before: number | null): InsightCell {
  const { requests, sellers, metShare, medianSeconds, p95Seconds, returned } = figures;
  return { kind: "shown", requests, sellers, metShare, medianSeconds, p95Seconds, returned, before };
}

/** Requests of each cell in the period before; null where that may not be told. */
function beforeByCell(facts: FactColumns, before: Grouped, { leastSellers }: Telling): (number | null)[] {
  const counts = Array.from({ length: before.count }, () => 0);
  for (const group of before.groups) counts[group] = (counts[group] ?? 0) + 1;
  const sellers = sellersByGroup(facts, before);
  return counts.map((count, cell) => (count === 0 || (sellers[cell] ?? 0) >= leastSellers ? count : null));
}

function sumOver(count: number, of: (index: number) => number | null | undefined): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += of(index) ?? 0;
  return sum;
}

/** Codes that occur: weekdays and hours in their order, all of them; others by how much was asked, then by name. */
function inOrder(
  codes: DimensionCodes,
  totals: readonly (InsightFigures | null)[],
  met: Set<number>,
): number[] {
  const isSeries = codes.value(0) !== null;
  if (isSeries) return Array.from({ length: codes.count }, (_, code) => code);
  const asked = (code: number): number => totals[code]?.requests ?? 0;
  return [...met].toSorted(
    (a, b) => asked(b) - asked(a) || (codes.value(a) ?? "").localeCompare(codes.value(b) ?? "", "ru"),
  );
}
