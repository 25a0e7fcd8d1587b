import type { ReadonlyKysely } from "kysely/readonly";
import type { Config } from "../../core/contract/config.ts";
import { monthPeriod } from "../../core/desk/bonus/month-period.ts";
import { versionAt } from "../../core/desk/calendar.ts";
import { RequestClocks } from "../desk/request-clocks.ts";
import { keepLatest } from "../keep-latest.ts";
import { RuleBook } from "../rules/rule-book.ts";
import type { Tables } from "../store/tables.ts";
import { judgeRequests } from "./judge-requests.ts";
import { type Cut, type MonthReckoning, reckonMonth } from "./month-reckoning.ts";
import { answeredTopic, knownTopics } from "./known-topics.ts";
import { newestCut, readDecisions } from "./read-cut.ts";
import { logsOf, requestsOf } from "./read-requests.ts";
import { factsOf, type RequestFacts } from "./request-facts.ts";

/** So many months stay at hand: the running one, and one that is looked up. */
const keptMonths = 2;
/** The clock moves all the while; who looks again this soon sees the same. */
const freshSeconds = 5;

type Kept = { readonly reckoning: MonthReckoning; readonly facts: ReadonlyMap<number, RequestFacts> };

/**
 * Counts months of the bonus from the log. Of the running month only what has grown since is read anew. For a thread of its
 * own: a month of 50,000 requests takes seconds at first.
 */
export class BonusBook {
  readonly #read: ReadonlyKysely<Tables>;
  readonly #rules: RuleBook;
  readonly #kept = new Map<string, Kept>();
  readonly #known = new Map<string, ReadonlySet<string>>();

  /** @param given the desk as the configuration's file has it */
  constructor(read: ReadonlyKysely<Tables>, given: Config["desk"]) {
    this.#read = read;
    this.#rules = new RuleBook(given);
  }

  /** Up to where a month is counted that is counted now. @param asOf epoch seconds */
  newest(asOf: number): Promise<Cut> {
    return newestCut(this.#read, asOf);
  }

  /** A month up to a position; counted as it was then, whatever has come since. */
  async month(month: string, cut: Cut): Promise<MonthReckoning> {
    const known = this.#kept.get(month);
    if (known !== undefined && isFresh(known.reckoning.figures.cut, cut)) return known.reckoning;
    const kept = await this.#count(month, cut, known?.facts ?? new Map());
    keepLatest(this.#kept, [month, kept], keptMonths);
    return kept.reckoning;
  }

  /** The same from the log alone, with nothing that was read before. */
  async replay(month: string, cut: Cut): Promise<MonthReckoning> {
    return (await this.#count(month, cut, new Map())).reckoning;
  }

  async #count(month: string, cut: Cut, before: ReadonlyMap<number, RequestFacts>): Promise<Kept> {
    await this.#rules.readAnew(this.#read);
    const desk = this.#rules.standing();
    const calendar = desk.calendars[desk.calendar];
    const zone = (calendar && versionAt(calendar, cut.asOf)?.tz) ?? "UTC";
    const period = monthPeriod(month, zone);
    const facts = await this.#readFacts(await requestsOf(this.#read, period, cut.upToEvent), {
      upTo: cut.upToEvent,
      before,
    });
    const decisions = await readDecisions(this.#read, cut.upToDecision);
    const rules = this.#rules.bonusRules().filter(({ version }) => Number(version) <= cut.upToRule);
    const judged = judgeRequests(facts, cut.asOf);
    const known = this.#known.get(period.from) ?? (await knownTopics(this.#read, period.from));
    this.#known.set(period.from, known);
    const knew = (person: string, topic: string): boolean => known.has(answeredTopic(person, topic));
    return { facts, reckoning: reckonMonth({ period, zone, cut, rules, decisions, judged, facts, knew }) };
  }

  async #readFacts(
    rows: Awaited<ReturnType<typeof requestsOf>>,
    { upTo, before }: Reading,
  ): Promise<ReadonlyMap<number, RequestFacts>> {
    const clocks = new RequestClocks(this.#rules.standing());
    const followed = new Set(rows.map(({ mergedInto }) => mergedInto));
    const known = (row: (typeof rows)[number]): RequestFacts | undefined => {
      const its = before.get(row.id);
      const isFollowed = followed.has(row.id) && its?.clock.kind === "judged";
      return its?.readTo === row.lastSeq && row.lastSeq <= upTo && !isFollowed ? its : undefined;
    };
    const grown = rows.filter((row) => known(row) === undefined);
    const logs = await logsOf(
      this.#read,
      grown.map(({ id }) => id),
      upTo,
    );
    return new Map(
      rows.flatMap((row): [number, RequestFacts][] => {
        const its = known(row);
        if (its !== undefined) return [[row.id, its]];
        const log = logs.get(row.id) ?? [];
        // Asked after the position up to which is counted.
        if (log.length === 0) return [];
        const clock = clocks.log(row, log);
        return [[row.id, factsOf(row, log, { clock, upTo, isFollowed: followed.has(row.id) })]];
      }),
    );
  }
}

type Reading = { readonly upTo: number; readonly before: ReadonlyMap<number, RequestFacts> };

function isFresh(had: Cut, wanted: Cut): boolean {
  const same =
    had.upToEvent === wanted.upToEvent &&
    had.upToDecision === wanted.upToDecision &&
    had.upToRule === wanted.upToRule;
  return same && wanted.asOf >= had.asOf && wanted.asOf - had.asOf < freshSeconds;
}
