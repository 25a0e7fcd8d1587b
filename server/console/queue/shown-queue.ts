import { computed, effect, signal } from "@preact/signals";
import { me } from "../account/me.ts";
import { now } from "../platform/server-time.ts";
import { clockFace } from "../../../ui/clock-face.ts";
import { type Arrangement, arrange, newcomers, rootOf, sameArrangement, settle } from "./arrangement.ts";
import { matchesFilter, type QueueFilter, wholeQueue } from "./queue-filter.ts";
import { queueRows, refreshQueue } from "./queue-rows.ts";

export const queueFilter = signal<QueueFilter>(wholeQueue);

/** Someone works in the list: nothing may move beneath them. */
export const working = signal(false);

export const arrangement = signal<Arrangement>([]);

const matching = computed(() => {
  const mine = me()?.id ?? "";
  const rows = [...queueRows.value.values()];
  const filter = queueFilter.value;
  const fits = new Set(rows.filter((row) => matchesFilter(row, filter, mine)).map(({ id }) => id));
  return rows.filter((row) => {
    if (fits.has(row.id)) return true;
    // What was merged is shown beneath the one whose answer it waits for.
    const root = row.mergedInto === undefined ? undefined : rootOf(row, queueRows.value);
    return root !== undefined && fits.has(root.id);
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
const stale = computed(() =>
  [...queueRows.value.values()].some(({ clock }) => clockFace(clock, now.value).stale),
);
effect(() => {
  if (stale.value) refreshQueue();
});

function show(next: Arrangement): void {
  if (!sameArrangement(arrangement.peek(), next)) arrangement.value = next;
}
