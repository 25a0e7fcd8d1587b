import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import { heatStep } from "./heat-step.ts";

type Head = { readonly key: string; readonly name: string };
/** A row with what stands at its end. */
type RowHead = Head & { readonly total?: ComponentChildren };
export type HeatCell = {
  /** Null where nothing may be said. */
  readonly count: number | null;
  /** On the cell; by itself the count. */
  readonly shown?: string;
  /** What a press opens, in words: «Казань, КАСКО: 42». */
  readonly name: string;
};
/** By places in `rows` and `columns`. */
export type HeatPlace = { readonly row: number; readonly column: number };

type Given = {
  readonly caption: string;
  /** Over the names of the rows. */
  readonly corner: string;
  readonly totalName: string | null;
  readonly rows: readonly RowHead[];
  readonly columns: readonly Head[];
  /** By row, then by column; null where there is nothing. */
  readonly cells: readonly (readonly (HeatCell | null)[])[];
  readonly chosen: HeatPlace | null;
  readonly onChoose: (place: HeatPlace) => void;
  readonly narrow?: boolean;
};

const fewToShade = 5;

/** Counts by two dimensions, shaded by their height, each a button; arrows go from cell to cell. */
export function HeatTable(given: Given): JSX.Element {
  const { caption, corner, totalName, rows, columns, cells, chosen, onChoose, narrow = false } = given;
  const table = useRef<HTMLTableElement>(null);
  // Where nothing is frequent, nothing is to look so.
  const highest = Math.max(fewToShade, ...cells.flatMap((row) => row.map((cell) => cell?.count ?? 0)));
  // One stop for Tab: the chosen cell, else the first that can be pressed.
  const stop = chosen ?? firstPressed(cells);
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || !(event.target instanceof HTMLElement)) return;
    const from = placeOf(event.target);
    const next = from && nextPressed(cells, from, step);
    if (!next) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <div class="chart-scroll">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows bubble up from the buttons in its cells */}
      <table class={`heat${narrow ? " heat-narrow" : ""}`} ref={table} onKeyDown={move}>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{corner}</span>
            </th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col" class="heat-column" title={name}>
                <span class="clip">{name}</span>
              </th>
            ))}
            {totalName !== null && (
              <th scope="col" class="heat-total">
                {totalName}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, total }, row) => (
            <tr key={key}>
              <th scope="row" class="heat-row" title={name}>
                <span class="clip">{name}</span>
              </th>
              {columns.map((head, column) => (
                <td key={head.key}>
                  <Cell
                    cell={cells[row]?.[column] ?? null}
                    highest={highest}
                    place={{ row, column }}
                    pressed={chosen?.row === row && chosen.column === column}
                    stops={stop?.row === row && stop.column === column}
                    onChoose={onChoose}
                  />
                </td>
              ))}
              {totalName !== null && <td class="heat-total figures">{total}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellGiven = {
  readonly cell: HeatCell | null;
  readonly highest: number;
  readonly place: HeatPlace;
  readonly pressed: boolean;
  readonly stops: boolean;
  readonly onChoose: (place: HeatPlace) => void;
};

function Cell({ cell, highest, place, pressed, stops, onChoose }: CellGiven): JSX.Element {
  if (cell === null) return <span class="heat-cell heat-0" />;
  if (cell.count === null)
    return (
      <span class="heat-cell heat-0" title={cell.name}>
        <span class="visually-hidden">{cell.name}</span>
        <span aria-hidden="true">·</span>
      </span>
    );
  return (
    <button
      type="button"
      class={`heat-cell heat-${heatStep(cell.count, highest)} figures`}
      data-place={`${place.row} ${place.column}`}
      aria-label={cell.name}
      aria-pressed={pressed}
      tabIndex={stops ? 0 : -1}
      onClick={() => onChoose(place)}
    >
      {cell.shown ?? cell.count}
    </button>
  );
}

const steps: Partial<Record<string, HeatPlace>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

function placeOf(cell: HTMLElement): HeatPlace | null {
  const [row, column] = (cell.dataset["place"] ?? "").split(" ").map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

type Cells = Given["cells"];

function isPressed(cells: Cells, { row, column }: HeatPlace): boolean {
  return (cells[row]?.[column]?.count ?? null) !== null;
}

function firstPressed(cells: Cells): HeatPlace | null {
  for (const [row, line] of cells.entries())
    for (const column of line.keys()) if (isPressed(cells, { row, column })) return { row, column };
  return null;
}

/** The next cell in a direction that can be pressed; null at the edge. */
function nextPressed(cells: Cells, from: HeatPlace, step: HeatPlace): HeatPlace | null {
  let place = { row: from.row + step.row, column: from.column + step.column };
  while (cells[place.row]?.[place.column] !== undefined) {
    if (isPressed(cells, place)) return place;
    place = { row: place.row + step.row, column: place.column + step.column };
  }
  return null;
}
