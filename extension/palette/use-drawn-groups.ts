import { useEffect, useState } from "preact/hooks";
import { firstRows } from "./first-rows.ts";
import type { RowGroup } from "./rows.ts";

/** Longer than from key to key: the rest of a list is not drawn for whoever is still typing. */
const restMs = 200;
/** Height of field, filters, ask row, footer and margins; and of the lowest row. */
const aroundPx = 266;
const rowPx = 44;

/** The rows in sight at once, all others once the typing pauses: half of what a keystroke costs is rows nobody sees. */
export function useDrawnGroups(groups: readonly RowGroup[], selected: string | null): readonly RowGroup[] {
  const [whole, setWhole] = useState<readonly RowGroup[] | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setWhole(groups), restMs);
    return () => clearTimeout(timer);
  }, [groups]);
  if (whole === groups) return groups;
  const first = firstRows(groups, Math.max(1, Math.ceil((innerHeight - aroundPx) / rowPx)));
  const below = selected !== null && !has(first, selected) && has(groups, selected);
  return below ? groups : first;
}

function has(groups: readonly RowGroup[], id: string): boolean {
  return groups.some((group) => group.rows.some((row) => row.id === id));
}
