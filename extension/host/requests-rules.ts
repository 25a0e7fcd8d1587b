import type { RequestView } from "../../core/contract/request.ts";
import { RequestRow } from "../../core/contract/request.ts";

/** The rows with `view` as it is now, newest first. */
export function withView(rows: readonly RequestRow[], view: RequestView): RequestRow[] {
  const others = rows.filter((row) => row.id !== view.id);
  // Parsing leaves out what belongs to the thread alone.
  return [...others, RequestRow.parse(view)].toSorted(
    (a, b) => b.askedAt.localeCompare(a.askedAt) || b.id - a.id,
  );
}

/** The rows with this one read. */
export function withSeen(rows: readonly RequestRow[], id: number): RequestRow[] {
  return rows.map((row) => (row.id === id ? { ...row, unseen: false } : row));
}

/** Rows in which something for the seller came up since `before`. */
export function newlyUnseen(before: readonly RequestRow[], rows: readonly RequestRow[]): RequestRow[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return rows.filter((row) => {
    const old = known.get(row.id);
    return row.unseen && (!old?.unseen || old.answeredAt !== row.answeredAt || old.state !== row.state);
  });
}
