import { useRef, useState } from "preact/hooks";
import { neighbour, type Row } from "./rows.ts";

export type Selection = {
  readonly id: string | null;
  readonly move: (way: 1 | -1) => void;
  readonly choose: (id: string) => void;
};

/**
 * The selected row of a list. It is chosen anew only when `list` changes (another query): late hits, sync and live
 * events leave it alone. Where there was nothing to select, or it is gone, the first is.
 */
export function useSelection(list: unknown, rows: readonly Row[], first: string | null): Selection {
  const kept = useRef<{ list: unknown; id: string | null }>({ list: undefined, id: null });
  const [, redraw] = useState(0);
  const isThere = rows.some((row) => row.id === kept.current.id);
  if (kept.current.list !== list || !isThere) kept.current = { list, id: first };
  const { id } = kept.current;
  const choose = (chosen: string | null): void => {
    kept.current = { list, id: chosen };
    redraw((n) => n + 1);
  };
  return {
    id: rows.some((row) => row.id === id) ? id : null,
    move: (way) => choose(neighbour(rows, id, way)),
    choose,
  };
}
