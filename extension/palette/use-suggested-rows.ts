import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import type { Suggested } from "../../core/contract/suggested.ts";
import { useApp } from "./app-context.ts";
import { keepOrder } from "./keep-order.ts";
import { suggestedRows, type RowGroup, type RowGroupKey } from "./rows.ts";
import { useOfUser } from "./use-of-user.ts";

const none: Suggested = { popular: [], fresh: [] };
const noRows: readonly RowGroup[] = [];

/**
 * What is worth a look before the first letter, asked for at each opening. While it is looked at, what comes anew joins
 * below and moves no row.
 */
export function useSuggestedRows(isShown: boolean): readonly RowGroup[] {
  const { host, recordsVersion, onShown } = useApp();
  const [suggested, setSuggested] = useOfUser(none);
  const orders = useRef(new Map<RowGroupKey, readonly string[]>());

  const load = useCallback(async () => {
    const outcome = await host.call("suggested", null);
    if (outcome.kind === "ok") setSuggested(outcome.answer);
  }, [host, setSuggested]);
  useEffect(() => {
    if (isShown) void load();
  }, [load, isShown, recordsVersion]);
  useEffect(
    () =>
      onShown(() => {
        orders.current.clear();
        void load();
      }),
    [load, onShown],
  );

  return useMemo(() => {
    if (!isShown) {
      orders.current.clear();
      return noRows;
    }
    return suggestedRows(suggested).map(({ key, rows }) => {
      const kept = keepOrder(orders.current.get(key) ?? [], rows);
      orders.current.set(
        key,
        kept.map(({ id }) => id),
      );
      return { key, rows: kept };
    });
  }, [isShown, suggested]);
}
