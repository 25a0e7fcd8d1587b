import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { language } from "../platform/language.ts";
import { chartMessages } from "./chart-messages.ts";
import { type ChartFigures, FiguresTable } from "./figures-table.tsx";

type Given = {
  readonly title: string;
  readonly note?: string;
  /** Of the table «Таблицей»; without it the card itself is one, or a list. */
  readonly figures?: ChartFigures | null;
  /** What can be chosen here, beside the title. */
  readonly tools?: ComponentChildren;
  readonly foot?: ComponentChildren;
  /** How many of the twelve columns it takes where there is room for them. */
  readonly span?: 3 | 4 | 5 | 6 | 7 | 8 | 12;
  readonly busy?: boolean;
  readonly children: ComponentChildren;
};

/** A part of a report: its title, a picture, and the same figures as a table at a press. */
export function ChartCard({
  title,
  note,
  figures = null,
  tools,
  foot,
  span = 6,
  busy = false,
  children,
}: Given): JSX.Element {
  const say = chartMessages(language.value);
  const id = useId();
  const asTable = useSignal(false);
  return (
    <section class={`chart-card chart-span-${span}`} aria-labelledby={id} aria-busy={busy}>
      <header class="chart-head">
        <h2 id={id} class="chart-title">
          {title}
        </h2>
        {note !== undefined && <span class="chart-note">{note}</span>}
        <span class="chart-tools">
          {tools}
          {figures !== null && (
            <button
              type="button"
              class="link-button"
              aria-label={say.of(asTable.value ? say.asChart : say.asTable, title)}
              onClick={() => (asTable.value = !asTable.value)}
            >
              {asTable.value ? say.asChart : say.asTable}
            </button>
          )}
        </span>
      </header>
      <div class="chart-body">
        {asTable.value && figures !== null ? (
          <FiguresTable name={say.tableOf(title)} figures={figures} />
        ) : (
          children
        )}
      </div>
      {foot !== undefined && <footer class="chart-foot">{foot}</footer>}
    </section>
  );
}
