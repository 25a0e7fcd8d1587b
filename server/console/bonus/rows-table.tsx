import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { BonusRow } from "../../../core/contract/bonus.ts";
import { language } from "../platform/language.ts";
import { bonusMessages } from "./bonus-messages.ts";
import { decimalTold, tenthTold } from "./figures-told.ts";
import { roubles } from "./roubles.ts";
import { rowMessages } from "./row-messages.ts";
import { VerdictChip } from "./verdict-chip.tsx";

type Given = {
  readonly rows: readonly BonusRow[];
  readonly selected: BonusRow | null;
  readonly onSelect: (row: BonusRow) => void;
};

export const rowKey = ({ request, part }: Pick<BonusRow, "request" | "part">): string => `${part} ${request}`;

/** The requests of somebody's month; arrows go from one to the next, each is told at the right. */
export function RowsTable({ rows, selected, onSelect }: Given): JSX.Element {
  const say = rowMessages(language.value);
  const table = useRef<HTMLTableElement>(null);
  const latest = useRef({ rows, selected, onSelect });
  latest.current = { rows, selected, onSelect };
  useLayoutEffect(() => {
    const ending = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      if (!isOurs(event.target, table.current) || document.querySelector("dialog:modal")) return;
      const { rows: all, selected: now, onSelect: select } = latest.current;
      const next = all[now === null ? 0 : all.findIndex((row) => rowKey(row) === rowKey(now)) + step];
      if (next === undefined) return;
      event.preventDefault();
      select(next);
      table.current?.querySelector<HTMLElement>(`[data-row="${rowKey(next)}"]`)?.focus();
    };
    addEventListener("keydown", onKey, { signal: ending.signal });
    return () => ending.abort();
  }, []);
  return (
    <table ref={table} class="bonus-table bonus-rows">
      <thead>
        <tr>
          <th scope="col">{say.number}</th>
          <th scope="col">{say.question}</th>
          <th scope="col" class="bonus-right">
            {say.time}
          </th>
          <th scope="col">{say.verdict}</th>
          <th scope="col" class="bonus-right">
            {bonusMessages(language.value).credits}
          </th>
          <th scope="col" class="bonus-right">
            ₽
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const isSelected = selected !== null && rowKey(row) === rowKey(selected);
          return (
            <tr key={rowKey(row)} class={isSelected ? "bonus-line bonus-selected" : "bonus-line"}>
              <td class="figures bonus-number">{row.request}</td>
              <th scope="row" aria-label={row.text ?? say.erased}>
                <button
                  type="button"
                  class="bonus-pick"
                  data-row={rowKey(row)}
                  aria-pressed={isSelected}
                  onClick={() => onSelect(row)}
                >
                  <span class="clip">{row.text ?? <i class="muted">{say.erased}</i>}</span>
                </button>
              </th>
              <td class="figures bonus-right">{say.minutes(tenthTold(row.seconds / 60, language.value))}</td>
              <td>
                <VerdictChip row={row} />
              </td>
              <td class="figures bonus-right">{decimalTold(row.credit, language.value)}</td>
              <td class="figures bonus-right bonus-sum">
                {row.kopecks > 0 ? "+" : ""}
                {roubles(row.kopecks, language.value)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Arrows pressed where nothing else needs them: in the table, or while nothing has the focus. */
function isOurs(target: EventTarget | null, table: HTMLElement | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target === document.body || target.id === "content" || table?.contains(target) === true;
}
