import type { ReadonlyKysely } from "kysely/readonly";
import type { Clock } from "../../core/contract/request.ts";
import type { RequestEvent } from "../../core/contract/request-event.ts";
import type { ClockEvent, ClockRequest } from "../../core/desk/clock-event.ts";
import { clockView } from "../../core/desk/clock-view.ts";
import { type DeskHours, servingCalendars } from "../../core/desk/serving-calendars.ts";
import { forgetUnused } from "../forget-unused.ts";
import { keepLatest } from "../keep-latest.ts";
import type { StandingDesk } from "../rules/standing-desk.ts";
import type { Writing } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";
import type { StoredRequest } from "./standing-row.ts";
import { eventOfRow } from "./stored-event.ts";

type Timed = Pick<StoredRequest, "id" | "lastSeq" | "calendar" | "rules" | "mergedInto">;
type Reading = ReadonlyKysely<Tables> | Writing;
type Hours = DeskHours & Pick<StandingDesk, "readUpTo">;

const clockKinds = [
  "asked",
  "paused",
  "resumed",
  "answered",
  "feedback",
  "routed",
  "returned",
  "merged",
  "cancelled",
] as const;
// A thousand open requests in one statement; SQLite takes up to 32,766 parameters.
const idsPerStatement = 1000;
// Two or three MB of logs; a desk has a few hundred requests open.
const keptLogs = 5000;
// Whoever looks at the open ones comes by every minute or sooner; what was answered is hardly looked at again.
const keptUnusedMs = 10 * 60_000;

/**
 * Clocks of requests. Keeps what it read of a log while that is looked at, and until it grows: nothing else changes a clock but
 * the time.
 */
export class RequestClocks {
  readonly #hours: Hours;
  readonly #logs = new Map<number, { lastSeq: number; log: ClockRequest; usedAt: number }>();

  constructor(hours: Hours) {
    this.#hours = hours;
  }

  /** The logs of these requests, as the clock reads them, by id; those of merged ones know whom they follow. */
  async logsOf(db: ReadonlyKysely<Tables>, requests: readonly Timed[]): Promise<Map<number, ClockRequest>> {
    const logs = await this.#ownLogs(db, requests);
    const merged = requests.filter(({ mergedInto }) => mergedInto !== null);
    if (merged.length === 0) return logs;
    const parents = await parentsOf(db, merged, (rows) => this.#ownLogs(db, rows));
    for (const { id } of merged) {
      const own = logs.get(id);
      if (own) logs.set(id, following(own, parents));
    }
    return logs;
  }

  async #ownLogs(db: ReadonlyKysely<Tables>, requests: readonly Timed[]): Promise<Map<number, ClockRequest>> {
    const logs = new Map<number, ClockRequest>();
    const unknown = new Map<number, Timed>();
    const usedAt = performance.now();
    forgetUnused(this.#logs, usedAt - keptUnusedMs);
    for (const request of requests) {
      const kept = this.#logs.get(request.id);
      if (kept?.lastSeq === request.lastSeq) {
        keepLatest(this.#logs, [request.id, { ...kept, usedAt }], keptLogs);
        logs.set(request.id, kept.log);
      } else unknown.set(request.id, request);
    }
    await this.#readHours(db, [...unknown.values()]);
    const ids = [...unknown.keys()];
    for (let from = 0; from < ids.length; from += idsPerStatement) {
      const events = await clockEvents(db, ids.slice(from, from + idsPerStatement));
      for (const [id, its] of events) {
        const request = unknown.get(id);
        if (request === undefined) continue;
        // What came after the row was read belongs to the next reading.
        const seen = its.filter(({ seq }) => seq <= request.lastSeq);
        const log = this.log(request, seen);
        keepLatest(this.#logs, [id, { lastSeq: request.lastSeq, log, usedAt }], keptLogs);
        logs.set(id, log);
      }
    }
    return logs;
  }

  /** A log read anew by its own transaction, which may yet be rolled back: nothing of it is kept. */
  async logWithin(trx: Writing, request: Timed): Promise<ClockRequest> {
    const read = async (rows: readonly Timed[]): Promise<Map<number, ClockRequest>> => {
      const ids = rows.map(({ id }) => id);
      await this.#readHours(trx, rows);
      const events = await clockEvents(trx, ids);
      return new Map(rows.map((row) => [row.id, this.log(row, events.get(row.id) ?? [])]));
    };
    const own = (await read([request])).get(request.id) ?? this.log(request, []);
    return request.mergedInto === null ? own : following(own, await parentsOf(trx, [request], read));
  }

  async #readHours(db: Reading, requests: readonly Timed[]): Promise<void> {
    await this.#hours.readUpTo?.(
      db,
      requests.reduce((newest, { rules }) => Math.max(newest, rules), 0),
    );
  }

  /** A log whose events are at hand, of a request that follows no other. */
  log({ calendar, rules }: Pick<Timed, "calendar" | "rules">, events: readonly ClockEvent[]): ClockRequest {
    return { events, calendars: servingCalendars(this.#hours, calendar, rules) };
  }
}

/** A log's clock at `now`, as the contract sends it. */
export function clockAt(log: ClockRequest, now: Date): Clock {
  const { breachedAt: _, ...clock } = clockView(log, now.toISOString());
  return clock;
}

type Logs = Map<number, ClockRequest>;

/** The logs of all that these requests were merged into, by id. */
async function parentsOf(
  db: Reading,
  merged: readonly Timed[],
  logsOf: (rows: readonly Timed[]) => Promise<Logs>,
): Promise<Logs> {
  const parents: Logs = new Map();
  let wanted: readonly Timed[] = merged;
  while (wanted.length > 0) {
    const ids = wanted.flatMap(({ mergedInto }) => mergedInto ?? []).filter((id) => !parents.has(id));
    if (ids.length === 0) break;
    const rows = await db
      .selectFrom("request")
      .select(["id", "lastSeq", "calendar", "rules", "mergedInto"])
      .where("id", "in", [...new Set(ids)])
      .execute();
    for (const [id, log] of await logsOf(rows)) parents.set(id, following(log, parents));
    wanted = rows;
  }
  return parents;
}

const following = (log: ClockRequest, parents: Logs): ClockRequest => ({
  ...log,
  parent: (id) => parents.get(Number(id)),
});

async function clockEvents(db: Reading, ids: readonly number[]): Promise<Map<number, RequestEvent[]>> {
  const rows = await db
    .selectFrom("request_event")
    .selectAll()
    .where("request", "in", ids)
    .where("kind", "in", clockKinds)
    .orderBy("request")
    .orderBy("seq")
    .execute();
  const events = new Map<number, RequestEvent[]>();
  for (const row of rows) {
    const its = events.get(row.request) ?? [];
    its.push(eventOfRow(row));
    events.set(row.request, its);
  }
  return events;
}
