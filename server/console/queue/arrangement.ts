import type { RequestRow } from "../../../core/contract/request.ts";
import { clockFace } from "../../../ui/clock-face.ts";
import { inOrder } from "./clock-order.ts";

const groupKeys = ["overdue", "soon", "within", "standing"] as const;
export type GroupKey = (typeof groupKeys)[number];

/** The queue as it stands on the screen: groups in order, without the empty ones. */
export type Arrangement = readonly { readonly key: GroupKey; readonly ids: readonly number[] }[];
type Rows = ReadonlyMap<number, RequestRow>;

/** The rows in the order of their time to due. @param now epoch ms by the server's time */
export function arrange(rows: Iterable<RequestRow>, now: number): Arrangement {
  return grouped(inOrder([...rows].filter(isWaiting)).map((row) => ({ id: row.id, key: groupOf(row, now) })));
}

/**
 * The same order with what is known now, for someone who works in the list: nothing moves. Headings follow the clock
 * as long as no row would have to change its place; what has been answered meanwhile stays where it was.
 */
export function settle(before: Arrangement, rows: Rows, now: number): Arrangement {
  const kept = before
    .map(({ key, ids }) => ({ key, ids: ids.filter((id) => rows.has(id)) }))
    .filter(({ ids }) => ids.length > 0);
  const regrouped = kept.flatMap(({ key, ids }) =>
    ids.map((id) => {
      const row = rows.get(id);
      return { id, key: row && isWaiting(row) ? groupOf(row, now) : key };
    }),
  );
  const orderly = regrouped.every(
    ({ key }, index) => groupKeys.indexOf(key) >= groupKeys.indexOf(regrouped[index - 1]?.key ?? "overdue"),
  );
  return orderly ? grouped(regrouped) : kept;
}

function grouped(rows: readonly { readonly id: number; readonly key: GroupKey }[]): Arrangement {
  const groups = groupKeys.map((key) => ({ key, ids: [] as number[] }));
  for (const { id, key } of rows) groups[groupKeys.indexOf(key)]?.ids.push(id);
  return groups.filter(({ ids }) => ids.length > 0);
}

/** How many rows wait to be shown because someone works in the list. */
export function newcomers(shown: Arrangement, rows: Iterable<RequestRow>): number {
  const known = new Set(idsOf(shown));
  return [...rows].filter((row) => isWaiting(row) && !known.has(row.id)).length;
}

export function idsOf(arrangement: Arrangement): number[] {
  return arrangement.flatMap(({ ids }) => ids);
}

export function sameArrangement(a: Arrangement, b: Arrangement): boolean {
  return (
    a.length === b.length &&
    a.every((group, at) => {
      const other = b[at];
      return (
        group.key === other?.key &&
        group.ids.length === other.ids.length &&
        group.ids.every((id, index) => id === other.ids[index])
      );
    })
  );
}

/** Whether the row still belongs to the queue. */
export function isWaiting({ state }: Pick<RequestRow, "state">): boolean {
  return state === "open" || state === "paused";
}

function groupOf({ clock }: RequestRow, now: number): GroupKey {
  switch (clockFace(clock, now).tone) {
    case "overdue":
      return "overdue";
    case "soon":
      return "soon";
    case "neutral":
      return "within";
    case "paused":
    case "off-hours":
    case "answered":
      return "standing";
  }
}
