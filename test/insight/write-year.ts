import type { DatabaseSync } from "node:sqlite";
import type { Seeded } from "../../demo/history/seeded.ts";
import { type InsertRow, insertRowsInto } from "../../demo/history/insert-rows.ts";
import { type Said, writeLog } from "../../demo/history/write-log.ts";
import { isoOf, secondsOf } from "../../core/desk/instant.ts";
import { openHours } from "../../core/desk/open-hours.ts";
import { servingCalendars } from "../../core/desk/serving-calendars.ts";
import type { NewEvent } from "../../server/desk/stored-event.ts";
import { type Company, joinedOn } from "./company.ts";
import { courseOfRequest, deskMinutes } from "./course-of-request.ts";
import { type Asked, planYear } from "./plan-year.ts";
import { asOf, planted } from "./planted.ts";
import { yearConfig } from "./year-config.ts";

/** Writes the year's requests straight into a database that has the tables. What would come after `asOf` has not happened. */
export function writeYear(
  database: DatabaseSync,
  company: Company,
  given: { readonly scale: number; readonly chance: Seeded },
): void {
  const { scale, chance } = given;
  const { desk } = yearConfig("");
  const calendars = servingCalendars(desk, desk.calendar);
  const hours = openHours(calendars, secondsOf(asOf));
  const insert = insertRowsInto(database);
  const until = secondsOf(asOf);
  const log = writeLog(insert, { calendars, until });
  let message = 0;
  let request = 0;
  const course = { hours, agents: company.agents, chance, message: () => (message += 1) };

  for (const asked of planYear(scale, company, chance)) {
    database.exec("begin");
    for (const one of asked) begin(one);
    log.writeUntil(Math.max(0, ...asked.map(({ at }) => at)));
    database.exec("commit");
  }
  database.exec("begin");
  log.writeUntil(until);
  log.close();
  writePins(insert);
  database.exec("commit");

  function begin(asked: Asked): void {
    request += 1;
    const { seller, kind, via, text, page } = asked;
    const { region, channel, department } = seller;
    const events = courseOfRequest(request, asked, course);
    log.begin({
      id: request,
      seller: seller.id,
      kind,
      via,
      region,
      channel,
      department,
      joinedAt: joinedOn(seller),
      calendar: desk.calendar,
      minutes: deskMinutes,
      askedAt: isoOf(asked.at),
      text,
      page: page && { ...page, breadcrumb: ["Портал"] },
      trail: [],
      events,
      said: events.flatMap((event) => (event.kind === "answered" ? answerIn(event, asked.source) : [])),
    });
  }
}

type Answered = Extract<NewEvent, { kind: "answered" }>;

function answerIn({ message: id, at, by, without }: Answered, source: string | null): Said {
  const cites = source !== null && without === undefined;
  const text = cites ? "Порядок описан здесь: [1]." : "Отвечаю по опыту: оформляйте как обычно.";
  const said = { id, at, author: by, side: "desk", kind: "answer", text } as const;
  if (!cites) return { ...said, sources: [] };
  const isPlanted = source === planted.page.record;
  const document = isPlanted ? planted.page.document : `https://portal.example/${source}`;
  const cited = {
    position: 1,
    record: source,
    document,
    kind: "page",
    title: isPlanted ? planted.page.title : source,
    heading: null,
    path: JSON.stringify(["Портал"]),
    place: JSON.stringify({ kind: "heading", value: "" }),
    address: document,
    quote: null,
    checkedAt: null,
    audience: JSON.stringify(["everyone"]),
  } as const;
  return { ...said, sources: [cited] };
}

function writePins(insert: InsertRow): void {
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
