import type { PageContext, TrailStep } from "../../core/contract/context.ts";
import type { Message } from "../../core/contract/request.ts";
import type { RequestEvent } from "../../core/contract/request-event.ts";
import { answerTime } from "../../core/desk/answer-time.ts";
import type { Calendar } from "../../core/desk/calendar.ts";
import { isoOf } from "../../core/desk/instant.ts";
import { requestStanding } from "../../core/desk/request-standing.ts";
import type { CitedSource } from "../../server/desk/cite-sources.ts";
import { rowOfStanding, type StoredRequest } from "../../server/desk/standing-row.ts";
import { type NewEvent, rowOfEvent } from "../../server/desk/stored-event.ts";
import type { InsertRow } from "./insert-rows.ts";

/** What somebody writes after the question, and what it cites. */
export type Said = {
  readonly id: number;
  readonly at: string;
  readonly author: string | null;
  readonly side: Message["from"];
  readonly kind: Message["kind"];
  readonly text: string;
  readonly sources: readonly CitedSource[];
};

/** A request with all that becomes of it, written before it is asked. */
export type ToldRequest = Pick<
  StoredRequest,
  "id" | "seller" | "kind" | "via" | "region" | "channel" | "department" | "joinedAt" | "calendar" | "minutes"
> & {
  /** ISO. */
  readonly askedAt: string;
  readonly text: string;
  readonly page: PageContext | null;
  readonly trail: readonly TrailStep[];
  /** In the order of time. */
  readonly events: readonly NewEvent[];
  readonly said: readonly Said[];
};

export type LogWriter = {
  /** Takes a request in; asked in the order of time. */
  readonly begin: (told: ToldRequest) => void;
  /** Writes what has happened up to then. @param end epoch seconds */
  readonly writeUntil: (end: number) => void;
  /** Writes the rows of those that are still under way. */
  readonly close: () => void;
};

type Running = { readonly told: ToldRequest; readonly log: RequestEvent[]; left: number };

/**
 * Writes requests straight into a database that has the tables: logs in the order of time, each row as the log leaves it,
 * by the very rules of the server. What would come after `until` has not happened.
 */
export function writeLog(
  insert: InsertRow,
  given: { readonly calendars: readonly Calendar[]; readonly until: number },
): LogWriter {
  const { calendars, until } = given;
  const running = new Map<number, Running>();
  let ahead: NewEvent[] = [];
  let seq = 0;
  return { begin, writeUntil, close };

  function begin(told: ToldRequest): void {
    ahead.push(...told.events);
    running.set(told.id, { told, log: [], left: told.events.length });
    writeQuestion(insert, told);
  }

  function writeUntil(end: number): void {
    ahead = ahead.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.request - b.request));
    const last = isoOf(Math.min(end, until));
    let written = 0;
    for (const event of ahead) {
      if (event.at > last) break;
      written += 1;
      seq += 1;
      insert("request_event", { seq, ...rowOfEvent(event) });
      const its = running.get(event.request);
      if (its === undefined) continue;
      writeSaid(event, its.told.said);
      its.log.push({ ...event, seq });
      its.left -= 1;
      if (its.left > 0) continue;
      writeRow(its);
      running.delete(event.request);
    }
    ahead = ahead.slice(written);
  }

  function close(): void {
    for (const its of running.values()) writeRow(its);
    running.clear();
  }

  function writeSaid(event: NewEvent, said: readonly Said[]): void {
    if (!("message" in event)) return;
    const message = said.find(({ id }) => id === event.message);
    if (message === undefined) return;
    const { sources, ...row } = message;
    insert("message", { ...row, request: event.request });
    for (const source of sources) insert("message_source", { message: message.id, ...source });
  }

  function writeRow({ told, log }: Running): void {
    const standing = requestStanding(log);
    if (standing === null) return;
    const { id, seller, kind, via, region, channel, department, joinedAt, calendar, minutes } = told;
    const specialists = new Set(log.flatMap((event) => (event.kind === "routed" ? event.to : [])));
    const row: StoredRequest = {
      ...rowOfStanding(standing),
      ...answerTime({ events: log, calendars }),
      id,
      seller,
      kind,
      via,
      region,
      channel,
      department,
      joinedAt,
      calendar,
      rules: 0,
      minutes,
      timed: 1,
      wentToSpecialist: specialists.size > 0 ? 1 : 0,
      lastSeq: log.at(-1)?.seq ?? 0,
    };
    insert("request", row);
    for (const account of specialists) insert("request_specialist", { request: id, account });
  }
}

function writeQuestion(
  insert: InsertRow,
  { id: request, text, page, trail, askedAt: at }: ToldRequest,
): void {
  insert("request_text", { request, text, at });
  if (page !== null)
    insert("request_context", {
      request,
      address: page.address,
      title: page.title,
      heading: page.heading ?? null,
      content: JSON.stringify({ page }),
      at,
    });
  if (trail.length > 0) insert("request_trail", { request, steps: JSON.stringify(trail), at });
}
