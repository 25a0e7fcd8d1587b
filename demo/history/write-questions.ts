import type { Config } from "../../core/contract/config.ts";
import type { PageContext, TrailStep } from "../../core/contract/context.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import { isoOf } from "../../core/desk/instant.ts";
import { servingCalendars } from "../../core/desk/serving-calendars.ts";
import { askedUnder } from "../../server/desk/asked-under.ts";
import { rowOfSource } from "../../server/desk/cite-sources.ts";
import { type Course, courseOfQuestion } from "./course-of-question.ts";
import type { InsertRow } from "./insert-rows.ts";
import type { HistoryQuestion } from "./plan-history.ts";
import type { PortalSections } from "./portal-sections.ts";
import { wordingOf } from "./read-questions.ts";
import type { Seeded } from "./seeded.ts";
import { joinedOn } from "./sellers.ts";
import { type ToldRequest, writeLog } from "./write-log.ts";

export type Writing = Pick<Course, "agents" | "specialist"> & {
  readonly desk: Config["desk"];
  readonly sections: PortalSections;
  /** Epoch seconds. */
  readonly now: number;
  readonly chance: Seeded;
};

const vias = [
  ["extension", 84],
  ["web", 16],
] as const;

/**
 * Writes questions with all that became of them; those whose answer would still be to come are left out.
 * @returns their numbers, by what they ask.
 */
export function writeQuestions(
  insert: InsertRow,
  questions: readonly HistoryQuestion[],
  writing: Writing,
): ReadonlyMap<string, readonly number[]> {
  const { desk, now } = writing;
  const log = writeLog(insert, { calendars: servingCalendars(desk, desk.calendar), until: now });
  let id = 0;
  let message = 0;
  const asked = new Map<string, number[]>();
  for (const question of questions) {
    const told = toldRequest(id + 1, question, { ...writing, message: () => (message += 1) });
    const isOver = told.events.every(({ kind, at }) => kind !== "answered" || at <= isoOf(now));
    if (!isOver) continue;
    id += 1;
    log.begin(told);
    asked.set(question.matter.id, [...(asked.get(question.matter.id) ?? []), id]);
  }
  log.writeUntil(now);
  log.close();
  return asked;
}

function toldRequest(
  id: number,
  question: HistoryQuestion,
  writing: Writing & Pick<Course, "message">,
): ToldRequest {
  const { seller, matter, kind, at } = question;
  const { desk, sections, chance } = writing;
  const { region, channel, department } = seller;
  const askedAt = isoOf(at);
  const { calendar, minutes } = askedUnder(desk, { askedAt, region, kind, topic: matter.topic });
  const section = matter.at && sections.at(matter.at, region);
  const source = section === undefined ? null : rowOfSource(section, { position: 1, quote: "" });
  const via = chance.weighted(vias);
  const { events, said } = courseOfQuestion(id, question, { ...writing, calendar, minutes, via, source });
  const open = question.opened ? section : chance.next() < 0.3 ? chance.pick(sections.all) : undefined;
  return {
    id,
    seller: seller.id,
    kind,
    via,
    region,
    channel,
    department,
    joinedAt: joinedOn(seller),
    calendar,
    minutes,
    askedAt,
    text: wordingOf(matter, region, chance),
    page: open === undefined ? null : pageOf(open),
    trail: open === undefined ? [] : trailTo(open, at, chance),
    events,
    said,
  };
}

function pageOf({ address, title, path, heading }: SectionRecord): PageContext {
  return { address, title, breadcrumb: path, ...(heading === undefined ? {} : { heading }) };
}

function trailTo({ address, title, path }: SectionRecord, at: number, chance: Seeded): TrailStep[] {
  const opened = at - 40 - chance.below(200);
  const [query] = path;
  const searched: TrailStep[] =
    query !== undefined && chance.next() < 0.4
      ? [
          {
            kind: "query",
            at: isoOf(opened - 12),
            query: query.toLowerCase(),
            hits: 8 + chance.below(60),
          },
        ]
      : [];
  return [...searched, { kind: "page", at: isoOf(opened), address, title }];
}
