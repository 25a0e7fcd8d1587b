import type { RequestEvent } from "../../core/contract/request-event.ts";
import type { Period } from "../../core/desk/bonus/bonus-ledger.ts";
import type { Reading } from "../desk/people.ts";
import type { StoredRequest } from "../desk/standing-row.ts";
import { eventOfRow } from "../desk/stored-event.ts";
import { inParts } from "../store/in-parts.ts";

const kinds = [
  "asked",
  "claimed",
  "released",
  "assigned",
  "skipped",
  "paused",
  "resumed",
  "answered",
  "feedback",
  "reopened",
  "routed",
  "returned",
  "merged",
  "cancelled",
] as const satisfies readonly RequestEvent["kind"][];

// SQLite takes up to 32,766 parameters in a statement.
const idsPerStatement = 1000;

type Row = Pick<StoredRequest, "id" | "lastSeq" | "topic" | "calendar" | "rules" | "mergedInto">;

/**
 * The requests that may bear on a period as the log stood at a position: those with an answer in it (by now: before, they may
 * have been late), those without one that may have become late in it, and all that were merged with any of these.
 */
export async function requestsOf(db: Reading, { from, to }: Period, upTo: number): Promise<Row[]> {
  const answered = await db
    .selectFrom("request_event")
    .select("request")
    .distinct()
    .where("kind", "=", "answered")
    .where("at", ">=", inLog(from))
    .where("at", "<", inLog(to))
    .execute();
  const open = await withoutAnswer(db, inLog(to), upTo);
  const merged = await db
    .selectFrom("request")
    .select(["id", "mergedInto"])
    .where("mergedInto", "is not", null)
    .execute();
  const wanted = withFamilies(
    new Set([...answered.map(({ request }) => request), ...open.map(({ id }) => id)]),
    merged,
  );
  const rows: Row[] = [];
  for (const ids of inParts(
    [...wanted].toSorted((a, b) => a - b),
    idsPerStatement,
  )) {
    rows.push(
      ...(await db
        .selectFrom("request")
        .select(["id", "lastSeq", "topic", "calendar", "rules", "mergedInto"])
        .where("id", "in", ids)
        .execute()),
    );
  }
  return rows.toSorted((a, b) => a.id - b.id);
}

/** Requests asked before an instant that may have been without an answer at it, as the index of their states finds them. */
async function withoutAnswer(db: Reading, to: string, upTo: number): Promise<{ readonly id: number }[]> {
  const asked = db.selectFrom("request").select("id").where("askedAt", "<", to);
  const ways = [
    asked.where("state", "in", ["open", "paused", "cancelled"]),
    asked.where("state", "=", "answered").where("answeredAt", ">=", to),
    // Of one that was merged before, the clock and the answer are its root's, by which it is found.
    asked.where("state", "=", "merged").where("lastSeq", ">", upTo),
  ];
  const found = await Promise.all(ways.map((way) => way.execute()));
  return found.flat();
}

/** The logs of requests up to a position, as far as the bonus reads them. */
export async function logsOf(
  db: Reading,
  requests: readonly number[],
  upTo: number,
): Promise<Map<number, RequestEvent[]>> {
  const logs = new Map<number, RequestEvent[]>();
  for (const ids of inParts(requests, idsPerStatement)) {
    const rows = await db
      .selectFrom("request_event")
      .selectAll()
      .where("request", "in", ids)
      .where("kind", "in", kinds)
      .where("seq", "<=", upTo)
      .orderBy("request")
      .orderBy("seq")
      .execute();
    for (const row of rows) {
      const log = logs.get(row.request) ?? [];
      log.push(eventOfRow(row));
      logs.set(row.request, log);
    }
  }
  return logs;
}

/** Instants as the log writes them, so that texts compare as times do. */
const inLog = (instant: string): string => new Date(instant).toISOString();

type Merged = { readonly id: number; readonly mergedInto: number | null };

function withFamilies(wanted: ReadonlySet<number>, merged: readonly Merged[]): ReadonlySet<number> {
  const all = new Set(wanted);
  const parents = new Map(merged.map(({ id, mergedInto }) => [id, mergedInto]));
  const children = Map.groupBy(merged, ({ mergedInto }) => mergedInto);
  for (const id of all) {
    const parent = parents.get(id);
    if (typeof parent === "number") all.add(parent);
    for (const child of children.get(id) ?? []) all.add(child.id);
  }
  return all;
}
