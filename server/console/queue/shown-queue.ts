import { computed, effect, signal } from "@preact/signals";
import { me } from "../account/me.ts";
import { now } from "../platform/server-time.ts";
import { clockFace } from "../../../ui/clock-face.ts";
import { type Arrangement, arrange, newcomers, sameArrangement, settle } from "./arrangement.ts";
import { matchesFilter, type QueueFilter, wholeQueue } from "./queue-filter.ts";
import { queueRows, refreshQueue } from "./queue-rows.ts";

export const queueFilter = signal<QueueFilter>(wholeQueue);

/** Someone works in the list: nothing may move beneath them. */
export const working = signal(false);

export const arrangement = signal<Arrangement>([]);

const matching = computed(() => {
  const mine = me()?.id ?? "";
  return [...queueRows.value.values()].filter((row) => matchesFilter(row, queueFilter.value, mine));
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
