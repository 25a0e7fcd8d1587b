import type { Hit, HitGroup } from "../../core/contract/search.ts";
import type { RequestRow } from "../../core/contract/request.ts";
import type { Suggested } from "../../core/contract/suggested.ts";
import type { OutboxItem } from "../platform/protocol.ts";

/** A row that can be selected. Its id stays the same while its answer is refreshed. */
export type Row =
  | { readonly kind: "hit" | "section"; readonly id: string; readonly hit: Hit }
  /** A hit on one line; `changed` names what of it is new. */
  | {
      readonly kind: "brief";
      readonly id: string;
      readonly hit: Hit;
      readonly changed: readonly string[] | null;
    }
  | { readonly kind: "request"; readonly id: string; readonly request: RequestRow }
  | { readonly kind: "waiting"; readonly id: string; readonly item: OutboxItem }
  | { readonly kind: "ask"; readonly id: "ask" };

export type RowGroupKey =
  | "pinned"
  | "pages"
  | "documents"
  | "answers"
  | "server"
  | "mine"
  | "mineLate"
  | "popular"
  | "fresh";
export type RowGroup = { readonly key: RowGroupKey; readonly rows: readonly Row[] };

export const askRow: Row = { kind: "ask", id: "ask" };
const longestMakeshift = 5;
const longestPopular = 4;
const longestFresh = 3;

type Hits = {
  readonly answer: { readonly groups: readonly HitGroup[] };
  readonly later: readonly HitGroup[];
};

/**
 * Hits as the list shows them: what somebody put first, then by kind, the kind of the best hit first, each in the order of
 * the search. Groups of the server that came `later` are always at the end.
 * @param makeshift they lack a word that was asked for: a few, on a line each.
 */
export function hitRows({ answer, later }: Hits, makeshift = false): RowGroup[] {
  const groups = makeshift ? answer.groups.slice(0, longestMakeshift) : answer.groups;
  const byKey = new Map<RowGroupKey, Row[]>();
  for (const group of groups.toSorted((one, other) => pinRank(one) - pinRank(other))) {
    const key = groupKeyOf(group);
    byKey.set(key, [...(byKey.get(key) ?? []), ...(makeshift ? [briefRow(group.best)] : rowsOf(group))]);
  }
  const known = new Set(
    groups.flatMap(({ best, sections }) => [best, ...sections].map((hit) => hit.document)),
  );
  const further = later.filter((group) => !known.has(group.document)).flatMap(rowsOf);
  const shown: RowGroup[] = [...byKey].map(([key, rows]) => ({ key, rows }));
  return further.length > 0 ? [...shown, { key: "server", rows: further }] : shown;
}

/** Own requests before the first letter: answers not yet seen, then what is on its way, then the newest. */
export function ownRows(outbox: readonly OutboxItem[], requests: readonly RequestRow[]): Row[] {
  const ordered = [
    ...requests.filter((request) => request.unseen),
    ...requests.filter((request) => !request.unseen && !isOver(request)),
    ...requests.filter((request) => !request.unseen && isOver(request)),
  ];
  return [
    ...outbox.map((item): Row => ({ kind: "waiting", id: `waiting-${item.key}`, item })),
    ...ordered.map((request): Row => ({ kind: "request", id: `request-${request.id}`, request })),
  ];
}

/** What else is worth a look before the first letter. What is new stands there once, even if it is popular too. */
export function suggestedRows({ popular, fresh }: Suggested): RowGroup[] {
  const often = popular.slice(0, longestPopular);
  const shown = new Set(often.map(({ document }) => document));
  const groups: RowGroup[] = [
    { key: "popular", rows: often.map((hit) => briefRow(hit)) },
    {
      key: "fresh",
      rows: fresh
        .filter(({ hit }) => !shown.has(hit.document))
        .slice(0, longestFresh)
        .map(({ hit, changed }) => briefRow(hit, changed)),
    },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

/** The row `way` from the selected one; stops at both ends. Without a selection: the first or the last. */
export function neighbour(rows: readonly Row[], selected: string | null, way: 1 | -1): string | null {
  const at = rows.findIndex((row) => row.id === selected);
  if (at < 0) return (way === 1 ? rows[0] : rows.at(-1))?.id ?? null;
  return rows[Math.min(Math.max(at + way, 0), rows.length - 1)]?.id ?? null;
}

/** The hit a row shows; null for all other rows. */
export function hitOf(row: Row | undefined): Hit | null {
  return row !== undefined && "hit" in row ? row.hit : null;
}

function rowsOf({ best, sections }: HitGroup): Row[] {
  const within: Row[] = sections.map((hit) => ({ kind: "section", id: rowId(hit), hit }));
  return [{ kind: "hit", id: rowId(best), hit: best }, ...within];
}

function briefRow(hit: Hit, changed: readonly string[] | null = null): Row {
  return { kind: "brief", id: rowId(hit), hit, changed };
}

/** An id usable in HTML: record ids are addresses and hashes of any characters. */
function rowId(hit: Hit): string {
  return `hit-${encodeURIComponent(hit.record)}`;
}

function isOver({ state }: RequestRow): boolean {
  return state === "answered" || state === "cancelled";
}

function pinRank({ best }: HitGroup): 0 | 1 {
  return best.pinned === undefined ? 1 : 0;
}

function groupKeyOf({ best }: HitGroup): RowGroupKey {
  if (best.pinned !== undefined) return "pinned";
  if (best.kind === "page") return "pages";
  return best.kind === "answer" ? "answers" : "documents";
}
