import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { RequestEvent } from "../../core/contract/request-event.ts";
import { answerTime } from "../../core/desk/answer-time.ts";
import { isoOf, secondsOf } from "../../core/desk/instant.ts";
import { openHours } from "../../core/desk/open-hours.ts";
import { requestStanding } from "../../core/desk/request-standing.ts";
import { servingCalendars } from "../../core/desk/serving-calendars.ts";
import { rowOfStanding, type StoredRequest } from "../../server/desk/standing-row.ts";
import { type NewEvent, rowOfEvent } from "../../server/desk/stored-event.ts";
import { type Company, joinedOn } from "./company.ts";
import { courseOfRequest, deskMinutes } from "./course-of-request.ts";
import { type Asked, planYear } from "./plan-year.ts";
import { asOf, planted } from "./planted.ts";
import type { Seeded } from "./seeded.ts";
import { yearConfig } from "./year-config.ts";

/** A request that is not over yet on the day that is written. */
type Running = { readonly asked: Asked; readonly log: RequestEvent[]; left: number };
type Writer = { readonly insert: (table: string, row: object) => void };

/**
 * Writes the year's requests straight into a database that has the tables: logs in the order of time, each row as the log
 * leaves it, by the very rules of the server. What would come after `asOf` has not happened.
 */
export function writeYear(
  database: DatabaseSync,
  company: Company,
  given: { readonly scale: number; readonly chance: Seeded },
): void {
  const { scale, chance } = given;
  const { desk } = yearConfig("");
  const calendars = servingCalendars(desk, desk.calendar);
  const hours = openHours(calendars, secondsOf(asOf));
  const writer = writerInto(database);
  const until = secondsOf(asOf);
  let message = 0;
  let request = 0;
  let seq = 0;
  const course = { hours, agents: company.agents, chance, message: () => (message += 1) };
  const running = new Map<number, Running>();
  let ahead: NewEvent[] = [];

  for (const asked of planYear(scale, company, chance)) {
    database.exec("begin");
    for (const one of asked) begin(one);
    const end = Math.max(0, ...asked.map(({ at }) => at));
    writeUntil(end);
    database.exec("commit");
  }
  database.exec("begin");
  writeUntil(until);
  for (const [id, its] of running) writeRow(id, its);
  writePins(writer);
  database.exec("commit");

  function begin(asked: Asked): void {
    request += 1;
    const events = courseOfRequest(request, asked, course);
    ahead.push(...events);
    running.set(request, { asked, log: [], left: events.length });
    writeTexts(writer, request, asked);
  }

  function writeUntil(end: number): void {
    ahead = ahead.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.request - b.request));
    const last = isoOf(Math.min(end, until));
    let written = 0;
    for (const event of ahead) {
      if (event.at > last) break;
      written += 1;
      seq += 1;
      writer.insert("request_event", { seq, ...rowOfEvent(event) });
      if (event.kind === "answered")
        writeAnswer(writer, event, running.get(event.request)?.asked.source ?? null);
      const its = running.get(event.request);
      if (its === undefined) continue;
      its.log.push({ ...event, seq });
      its.left -= 1;
      if (its.left > 0) continue;
      writeRow(event.request, its);
      running.delete(event.request);
    }
    ahead = ahead.slice(written);
  }

  function writeRow(id: number, { asked, log }: Running): void {
    const standing = requestStanding(log);
    if (standing === null) return;
    const { seller, kind, via } = asked;
    const went = log.some((event) => event.kind === "routed");
    const row: StoredRequest = {
      ...rowOfStanding(standing),
      ...answerTime({ events: log, calendars }),
      id,
      seller: seller.id,
      kind,
      via,
      region: seller.region,
      channel: seller.channel,
      department: seller.department,
      joinedAt: joinedOn(seller),
      calendar: desk.calendar,
      rules: 0,
      minutes: deskMinutes,
      timed: 1,
      wentToSpecialist: went ? 1 : 0,
      lastSeq: log.at(-1)?.seq ?? 0,
    };
    writer.insert("request", row);
    if (went) writer.insert("request_specialist", { request: id, account: "group:underwriting" });
  }
}

function writerInto(database: DatabaseSync): Writer {
  const prepared = new Map<string, StatementSync>();
  return {
    insert(table, row) {
      const columns = Object.keys(row);
      const sql = `insert into "${table}" (${columns.map((name) => `"${name}"`).join()}) values (${columns.map(() => "?").join()})`;
      const statement = prepared.get(sql) ?? database.prepare(sql);
      prepared.set(sql, statement);
      statement.run(...Object.values(row));
    },
  };
}

function writeTexts({ insert }: Writer, request: number, { text, page, at }: Asked): void {
  insert("request_text", { request, text, at: isoOf(at) });
  if (page === null) return;
  const content = JSON.stringify({ page: { ...page, breadcrumb: ["Портал"] } });
  insert("request_context", { request, ...page, heading: null, content, at: isoOf(at) });
}

type Answered = Extract<NewEvent, { kind: "answered" }>;

function writeAnswer(
  { insert }: Writer,
  { request, message, at, by, without }: Answered,
  source: string | null,
): void {
  const cites = source !== null && without === undefined;
  const text = cites ? "Порядок описан здесь: [1]." : "Отвечаю по опыту: оформляйте как обычно.";
  insert("message", { id: message, request, at, author: by, side: "desk", kind: "answer", text });
  if (!cites) return;
  const isPlanted = source === planted.page.record;
  insert("message_source", {
    message,
    position: 1,
    record: source,
    document: isPlanted ? planted.page.document : `https://portal.example/${source}`,
    kind: "page",
    title: isPlanted ? planted.page.title : source,
    heading: null,
    path: JSON.stringify(["Портал"]),
    place: JSON.stringify({ kind: "heading", value: "" }),
    address: isPlanted ? planted.page.document : `https://portal.example/${source}`,
    quote: null,
    checkedAt: null,
    audience: JSON.stringify(["everyone"]),
  });
}

function writePins({ insert }: Writer): void {
  for (const { record, query, pinnedOn } of [planted.helpedPin, planted.idlePin]) {
    const changed = { changedAt: `${pinnedOn}T06:00:00.000Z`, changedBy: "agent-1" };
    insert("tuning_pin", {
      id: `pin-${record}`,
      queries: JSON.stringify([query]),
      record,
      until: null,
      ...changed,
    });
  }
}
