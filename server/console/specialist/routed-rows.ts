import { computed } from "@preact/signals";
import type { RequestRow } from "../../../core/contract/request.ts";
import { codesOfSpecialist } from "../../../core/desk/addressee.ts";
import { me } from "../account/me.ts";
import { isWaiting } from "../queue/arrangement.ts";
import { queueRows } from "../queue/queue-rows.ts";

/** Whether a request waits for the specialist who is signed in, by their own code or that of a group. */
export function isWithMe({ routedTo }: Pick<RequestRow, "routedTo">): boolean {
  const who = me();
  if (who === null || routedTo === null) return false;
  return codesOfSpecialist(who.id, who.attributes.skills ?? []).includes(routedTo);
}

const due = (row: RequestRow): string => row.routed?.dueAt ?? "never";

/** What waits for this specialist, by their own deadline. */
export const routedRows = computed((): RequestRow[] => {
  return [...queueRows.value.values()]
    .filter((row) => isWaiting(row) && isWithMe(row))
    .toSorted((a, b) => (due(a) < due(b) ? -1 : 1));
});
