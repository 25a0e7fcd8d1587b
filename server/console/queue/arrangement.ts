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
  const all = [...rows];
  const merged = all.filter(({ state, mergedInto }) => state === "merged" && mergedInto !== undefined);
  const byId = new Map(all.map((row) => [row.id, row]));
  const families = new Map<number, RequestRow[]>();
  for (const row of merged) {
    const root = rootOf(row, byId);
    if (root) families.set(root.id, [...(families.get(root.id) ?? []), row]);
  }
  // Those that wait for the same answer stand together, at the place of the one that is due first.
  const placed = all.filter(isWaiting).map((row) => {
    const family = families.get(row.id);
    const first = family ? (inOrder([row, ...family])[0] ?? row) : row;
    return { id: row.id, clock: first.clock, family };
  });
  return grouped(
    inOrder(placed).flatMap(({ id, clock, family }) => {
      const key = groupOf({ clock }, now);
      return family ? [id, ...family.map((row) => row.id)].map((each) => ({ id: each, key })) : { id, key };
    }),
  );
}

/** The open request whose answer a merged one waits for; undefined where that is not here. */
export function rootOf(row: RequestRow, rows: Rows): RequestRow | undefined {
  let root: RequestRow | undefined = row;
  const met = new Set<number>();
  while (root?.mergedInto !== undefined && !met.has(root.id)) {
    met.add(root.id);
    root = rows.get(root.mergedInto);
  }
  return root && isWaiting(root) ? root : undefined;
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
      return { id, key: row && isWaiting(row) && !row.merged ? groupOf(row, now) : key };
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

function groupOf({ clock }: Pick<RequestRow, "clock">, now: number): GroupKey {
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
    case "cancelled":
      return "standing";
  }
}
