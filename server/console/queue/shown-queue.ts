import { computed, effect, signal } from "@preact/signals";
import type { RequestRow } from "../../../core/contract/request.ts";
import { me } from "../account/me.ts";
import { now } from "../platform/server-time.ts";
import { staleAt } from "../../../ui/clock-face.ts";
import { type Arrangement, arrange, newcomers, rootOf, sameArrangement, settle } from "./arrangement.ts";
import { matchesFilter, type QueueFilter, wholeQueue } from "./queue-filter.ts";
import { queueRows, refreshQueue } from "./queue-rows.ts";
import { risks } from "./risks.ts";

export const queueFilter = signal<QueueFilter>(wholeQueue);

/** Someone works in the list: nothing may move beneath them. */
export const working = signal(false);

export const arrangement = signal<Arrangement>([]);

const matching = computed(() => {
  const mine = me()?.id ?? "";
  const rows = [...queueRows.value.values()];
  const filter = queueFilter.value;
  const looking = { mine, moment: () => ({ risks: risks.value, now: now.value }) };
  const fits = (row: RequestRow): boolean => matchesFilter(row, filter, looking);
  return rows.filter((row) => {
    if (fits(row)) return true;
    // What was merged is shown beneath the one whose answer it waits for.
    const root = row.mergedInto === undefined ? undefined : rootOf(row, queueRows.value);
    return root !== undefined && fits(root);
  });
});

/** Rows that wait behind «N новых». */
export const waitingCount = computed(() =>
  working.value ? newcomers(arrangement.value, matching.value) : 0,
);

/** Shows all there is, in its order now. */
export function rearrange(): void {
  show(arrange(matching.peek(), now.peek()));
}

export function filterQueue(change: Partial<QueueFilter>): void {
  queueFilter.value = { ...queueFilter.peek(), ...change };
  rearrange();
}

effect(() => {
  const at = now.value;
  // Where nothing is shown yet, nothing can move.
  const settled = working.value && arrangement.peek().length > 0;
  if (settled) show(settle(arrangement.peek(), queueRows.value, at));
  else show(arrange(matching.value, at));
});

// The calendar opened or closed since: only the server knows what the clock says now.
const staleFrom = computed(() => {
  let first = Number.POSITIVE_INFINITY;
  for (const { clock } of queueRows.value.values()) first = Math.min(first, staleAt(clock));
  return first;
});
const stale = computed(() => now.value >= staleFrom.value);
effect(() => {
  if (stale.value) refreshQueue();
});

function show(next: Arrangement): void {
  if (!sameArrangement(arrangement.peek(), next)) arrangement.value = next;
}
