import { useRef } from "preact/hooks";
import { useApp } from "./app-context.ts";
import { keepOrder } from "./keep-order.ts";
import { ownRows, type RowGroup } from "./rows.ts";

/** Own requests of the empty window. While they are looked at, news changes their text but not their order. */
export function useOwnRows(shown: boolean): readonly RowGroup[] {
  const { state } = useApp();
  const order = useRef<string[]>([]);
  if (!shown) {
    order.current = [];
    return [];
  }
  const [group] = ownRows(state.outbox, state.requests);
  if (!group) return [];
  const rows = keepOrder(order.current, group.rows);
  order.current = rows.map((row) => row.id);
  return [{ ...group, rows }];
}
