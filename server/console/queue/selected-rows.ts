import { computed, signal } from "@preact/signals";
import { isWaiting } from "./arrangement.ts";
import { queueRows } from "./queue-rows.ts";

const chosen = signal<ReadonlySet<number>>(new Set());

/** Open requests that are picked out, to be answered at once. What is closed meanwhile falls out by itself. */
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
}

export function clearSelected(): void {
  chosen.value = new Set();
}
