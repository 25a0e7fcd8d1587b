import type { Row, RowGroup } from "./rows.ts";

/**
 * Rows of a later answer to the same query where they were first shown: under the same heading, in the same order and of the
 * same height. What is new stands below all of them; what is gone goes.
 */
export function keepPlaces(shown: readonly RowGroup[], fresh: readonly RowGroup[]): RowGroup[] {
  const freshRows = new Map(fresh.flatMap(({ rows }) => rows.map((row) => [row.id, row])));
  const kept = shown.map(({ key, rows }) => ({
    key,
    rows: rows.flatMap((row) => {
      const now = freshRows.get(row.id);
      return now ? [asShown(row, now)] : [];
    }),
  }));
  const known = new Set(shown.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const late = fresh.flatMap(({ rows }) => lateRows(rows, known));
  const last = kept.at(-1);
  if (late.length > 0 && last?.key === "server") last.rows.push(...late);
  else if (late.length > 0) kept.push({ key: "server", rows: late });
  return kept.filter(({ rows }) => rows.length > 0);
}

function asShown(shown: Row, now: Row): Row {
  if (!("hit" in shown && "hit" in now)) return now;
  // What its document was named by is gone: it names it now.
  if (shown.kind === "section" && now.kind === "hit") return now;
  return { ...shown, hit: now.hit };
}

/** A place that comes without the document it stood beneath names it itself. */
function lateRows(rows: readonly Row[], known: ReadonlySet<string>): Row[] {
  const late: Row[] = [];
  let isHeadLate = false;
  for (const row of rows) {
    const isLate = !known.has(row.id);
    if (row.kind !== "section") isHeadLate = isLate;
    if (!isLate) continue;
    late.push(row.kind === "section" && !isHeadLate ? { ...row, kind: "hit" } : row);
  }
  return late;
}
