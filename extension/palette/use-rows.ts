import { useMemo } from "preact/hooks";
import { useApp } from "./app-context.ts";
import { judgeFound, type FoundVerdict } from "./judge-found.ts";
import { askRow, hitRows, type Row, type RowGroup } from "./rows.ts";
import { useOwnRows } from "./use-own-rows.ts";
import type { Query } from "./use-query.ts";
import { useSelection, type Selection } from "./use-selection.ts";
import { useSuggestedRows } from "./use-suggested-rows.ts";

const nobody = {};

export type Rows = {
  readonly groups: readonly RowGroup[];
  /** All that can be selected, the ask row last. */
  readonly rows: readonly Row[];
  /** Null where nothing was searched. */
  readonly verdict: FoundVerdict | null;
  readonly selection: Selection;
  /** Another one for each list: what is selected or noted above it holds for this one. */
  readonly list: unknown;
};

/** What the list shows: hits, or what is worth a look before the first letter. */
export function useRows({ query, found }: Pick<Query, "query" | "found">): Rows {
  const { surface } = useApp();
  const isBlank = query === "";
  // In the side panel the own requests stand in a list of their own.
  const isEmptyWindow = isBlank && surface === "overlay";
  const own = useOwnRows(isEmptyWindow);
  const suggested = useSuggestedRows(isEmptyWindow);
  const verdict = useMemo(
    () =>
      found.kind === "found" ? judgeFound(found.answer, Object.keys(found.given.filters).length > 0) : null,
    [found],
  );
  const groups = useMemo(() => {
    if (isBlank) return [...own, ...suggested];
    return found.kind === "found" ? hitRows(found, verdict?.kind === "without") : [];
  }, [isBlank, own, suggested, found, verdict?.kind]);
  const rows = useMemo(() => [...groups.flatMap((group) => [...group.rows]), askRow], [groups]);
  const isNothing = verdict !== null && verdict.kind !== "hits";
  const first = isNothing ? askRow.id : (groups[0]?.rows[0]?.id ?? null);
  const list = isBlank ? nobody : found.kind === "found" ? found.given : found;
  const selection = useSelection(list, rows, first);
  return { groups, rows, verdict, selection, list };
}
