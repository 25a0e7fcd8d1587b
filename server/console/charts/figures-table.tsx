import type { ComponentChildren, JSX } from "preact";

/** The figures of a picture as rows; the first cell of a row names it. */
export type ChartFigures = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
};

/** Figures in rows, in a box that scrolls where it is too narrow for them. */
export function FiguresTable({
  name,
  figures: { head, rows },
}: {
  name: string;
  figures: ChartFigures;
}): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys
    <section class="chart-scroll" tabIndex={0} aria-label={name}>
      <table class="figures-table">
        <thead>
          <tr>
            {head.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <tr key={at}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th key="name" scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
