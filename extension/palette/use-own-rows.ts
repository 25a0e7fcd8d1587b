import { useLayoutEffect, useRef } from "preact/hooks";
import { useApp } from "./app-context.ts";
import { placeOwnRows } from "./place-own-rows.ts";
import { ownRows, type RowGroup } from "./rows.ts";

export type OwnGroups = { readonly above: readonly RowGroup[]; readonly below: readonly RowGroup[] };

const none: OwnGroups = { above: [], below: [] };

/**
 * Own requests of the empty window. While they are looked at, news changes their text but not their order, and what is new
 * pushes nothing away.
 * @param isAlone nothing else is shown there.
 */
export function useOwnRows(isShown: boolean, isAlone: boolean): OwnGroups {
  const { state, sent, onShown } = useApp();
  const order = useRef<readonly string[] | null>(null);
  useLayoutEffect(
    () =>
      onShown(() => {
        order.current = null;
      }),
    [onShown],
  );
  if (!isShown || state.account.kind !== "connected") {
    order.current = null;
    return none;
  }
  // What was on its way stays where it is once the server has it.
  const shown = order.current?.map((id) =>
    [...sent].reduce((now, [key, request]) => (now === `waiting-${key}` ? `request-${request}` : now), id),
  );
  const placed = placeOwnRows(ownRows(state.outbox, state.requests), shown ?? null, isAlone);
  order.current = placed.above.map(({ id }) => id);
  return {
    above: placed.above.length > 0 ? [{ key: "mine", rows: placed.above }] : [],
    below: placed.below.length > 0 ? [{ key: "mineLate", rows: placed.below }] : [],
  };
}
