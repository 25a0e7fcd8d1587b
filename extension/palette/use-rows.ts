import { useMemo, useRef } from "preact/hooks";
import { useApp } from "./app-context.ts";
import { judgeFound, type FoundVerdict } from "./judge-found.ts";
import { keepPlaces } from "./keep-places.ts";
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
  const suggested = useSuggestedRows(isEmptyWindow);
  const own = useOwnRows(isEmptyWindow, suggested.length === 0);
  const kept = useRef<{ given: unknown; groups: readonly RowGroup[] } | null>(null);
  const verdict = useMemo(
    () =>
      found.kind === "found" ? judgeFound(found.answer, Object.keys(found.given.filters).length > 0) : null,
    [found],
  );
  const groups = useMemo(() => {
    if (isBlank) return [...own.above, ...suggested, ...own.below];
    if (found.kind !== "found") return [];
    const fresh = hitRows(found, verdict?.kind === "without");
    const before = kept.current?.given === found.given ? kept.current.groups : [];
    kept.current = {
      given: found.given,
      groups: before.length > 0 ? keepPlaces(before, fresh) : fresh,
    };
    return kept.current.groups;
  }, [isBlank, own, suggested, found, verdict?.kind]);
  const rows = useMemo(() => [...groups.flatMap((group) => [...group.rows]), askRow], [groups]);
  const isNothing = verdict !== null && verdict.kind !== "hits";
  const first = isNothing ? askRow.id : (groups[0]?.rows[0]?.id ?? null);
  const list = isBlank ? nobody : found.kind === "found" ? found.given : found;
  const selection = useSelection(list, rows, first);
  return { groups, rows, verdict, selection, list };
}
