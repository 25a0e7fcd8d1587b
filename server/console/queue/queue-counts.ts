import { computed } from "@preact/signals";
import { me } from "../account/me.ts";
import { isInTab, queueTabs, type QueueTab } from "./queue-filter.ts";
import { queueRows } from "./queue-rows.ts";

/** How many rows each tab holds. */
export const queueCounts = computed(() => {
  const mine = me()?.id ?? "";
  const counts: Record<QueueTab, number> = { all: 0, free: 0, mine: 0, routed: 0, standing: 0 };
  for (const row of queueRows.value.values()) {
    for (const tab of queueTabs) if (isInTab(row, tab, mine)) counts[tab] += 1;
  }
  return counts;
});
