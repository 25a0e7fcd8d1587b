import { useEffect, useState } from "preact/hooks";
import { firstRows } from "./first-rows.ts";
import type { RowGroup } from "./rows.ts";

/** Longer than from key to key: the rest of a list is not drawn for whoever is still typing. */
const restMs = 250;
/** Least height of what stands around the list: margins, field, filters, ask row, footer. */
const aroundPx = 266;

/** The rows in sight at once, all others once the typing pauses: most of what a keystroke costs is rows nobody sees. */
export function useDrawnGroups(groups: readonly RowGroup[], selected: string | null): readonly RowGroup[] {
  const [whole, setWhole] = useState<readonly RowGroup[] | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setWhole(groups), restMs);
    return () => clearTimeout(timer);
  }, [groups]);
  if (whole === groups) return groups;
  const first = firstRows(groups, innerHeight - aroundPx);
  const below = selected !== null && !has(first, selected) && has(groups, selected);
  return below ? groups : first;
}

function has(groups: readonly RowGroup[], id: string): boolean {
  return groups.some((group) => group.rows.some((row) => row.id === id));
}
