import { computed, signal } from "@preact/signals";
import { isWaiting } from "./arrangement.ts";
import { queueRows } from "./queue-rows.ts";

const chosen = signal<ReadonlySet<number>>(new Set());

/** The row that a stretch of rows begins from. */
let latest: number | null = null;

/** Open requests that are picked out, to be answered or handed over at once. What is closed meanwhile falls out by itself. */
export const selectedRows = computed(() =>
  [...chosen.value].flatMap((id) => {
    const row = queueRows.value.get(id);
    return row && isWaiting(row) ? [row] : [];
  }),
);

export function isSelected(id: number): boolean {
  return chosen.value.has(id);
}

export function toggleSelected(id: number): void {
  const next = new Set(chosen.peek());
  if (!next.delete(id)) next.add(id);
  chosen.value = next;
  latest = id;
}

/** Picks out all from the row picked last up to this one, as they stand on the screen. */
export function selectTo(id: number, shown: readonly number[]): void {
  const [a, b] = [shown.indexOf(latest ?? id), shown.indexOf(id)];
  const between = a < 0 || b < 0 ? [id] : shown.slice(Math.min(a, b), Math.max(a, b) + 1);
  chosen.value = new Set([...chosen.peek(), ...between]);
  latest = id;
}

export function clearSelected(): void {
  chosen.value = new Set();
  latest = null;
}
