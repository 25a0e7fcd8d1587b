import type { Hit, HitGroup } from "../../core/contract/search.ts";
import type { RequestRow } from "../../core/contract/request.ts";
import type { OutboxItem } from "../platform/protocol.ts";

/** A row that can be selected. Its id stays the same while its answer is refreshed. */
export type Row =
  | { readonly kind: "hit" | "section"; readonly id: string; readonly hit: Hit }
  | { readonly kind: "request"; readonly id: string; readonly request: RequestRow }
  | { readonly kind: "waiting"; readonly id: string; readonly item: OutboxItem }
  | { readonly kind: "ask"; readonly id: "ask" };

export type RowGroupKey = "pages" | "documents" | "answers" | "server" | "mine";
export type RowGroup = { readonly key: RowGroupKey; readonly rows: readonly Row[] };

export const askRow: Row = { kind: "ask", id: "ask" };
const longestMine = 5;
const longestMakeshift = 5;

type Hits = {
  readonly answer: { readonly groups: readonly HitGroup[] };
  readonly later: readonly HitGroup[];
};

/**
 * Hits as the list shows them: by kind, the kind of the best hit first, each in the order of the search. Groups of the
 * server that came `later` are always at the end.
 * @param makeshift they lack a word that was asked for: a few, without their sections.
 */
export function hitRows({ answer, later }: Hits, makeshift = false): RowGroup[] {
  const groups = makeshift ? answer.groups.slice(0, longestMakeshift) : answer.groups;
  const byKey = new Map<RowGroupKey, Row[]>();
  for (const group of groups) {
    const key = groupKeyOf(group);
    byKey.set(key, [...(byKey.get(key) ?? []), ...rowsOf(makeshift ? { ...group, sections: [] } : group)]);
  }
  const known = new Set(
    groups.flatMap(({ best, sections }) => [best, ...sections].map((hit) => hit.document)),
  );
  const further = later.filter((group) => !known.has(group.document)).flatMap(rowsOf);
  const shown: RowGroup[] = [...byKey].map(([key, rows]) => ({ key, rows }));
  return further.length > 0 ? [...shown, { key: "server", rows: further }] : shown;
}

/** Own requests before the first letter: answers not yet seen, then what is on its way, then the newest. */
export function ownRows(outbox: readonly OutboxItem[], requests: readonly RequestRow[]): RowGroup[] {
  const ordered = [
    ...requests.filter((request) => request.unseen),
    ...requests.filter((request) => !request.unseen && request.state !== "answered"),
    ...requests.filter((request) => !request.unseen && request.state === "answered"),
  ];
  const rows: Row[] = [
    ...outbox.map((item): Row => ({ kind: "waiting", id: `waiting-${item.key}`, item })),
    ...ordered.map((request): Row => ({ kind: "request", id: `request-${request.id}`, request })),
  ];
  return rows.length > 0 ? [{ key: "mine", rows: rows.slice(0, longestMine) }] : [];
}

/** The row `way` from the selected one; stops at both ends. Without a selection: the first or the last. */
export function neighbour(rows: readonly Row[], selected: string | null, way: 1 | -1): string | null {
  const at = rows.findIndex((row) => row.id === selected);
  if (at < 0) return (way === 1 ? rows[0] : rows.at(-1))?.id ?? null;
  return rows[Math.min(Math.max(at + way, 0), rows.length - 1)]?.id ?? null;
}

function rowsOf({ best, sections }: HitGroup): Row[] {
  const within: Row[] = sections.map((hit) => ({ kind: "section", id: rowId(hit), hit }));
  return [{ kind: "hit", id: rowId(best), hit: best }, ...within];
}

/** An id usable in HTML: record ids are addresses and hashes of any characters. */
function rowId(hit: Hit): string {
  return `hit-${encodeURIComponent(hit.record)}`;
}

function groupKeyOf({ best }: HitGroup): RowGroupKey {
  if (best.kind === "page") return "pages";
  return best.kind === "answer" ? "answers" : "documents";
}
