import { randomBytes } from "node:crypto";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { pseudonymOf, daysServed, type SearchKey } from "../../server/learning/pseudonym.ts";
import { secondsOf } from "../../core/desk/instant.ts";
import { daySeconds, dateOf, dayOf, weekdayOf } from "../../core/insight/local-days.ts";
import { type Company, type Seller, whole } from "./company.ts";
import { asOf, planted, year } from "./planted.ts";
import { someQuery } from "./question-words.ts";
import type { Seeded } from "../../demo/history/seeded.ts";

// What a configuration that says nothing else keeps.
const learningDays = 30;
const weekdayWeights = [1.2, 1.05, 1, 0.95, 0.8, 0, 0];
const hoursOfWork = 9;
const firstHour = 6;

type Found = { readonly total: number; readonly records: readonly string[]; readonly opened: number | null };
type Search = {
  readonly seller: Seller;
  readonly day: number;
  readonly hour: number;
  readonly query: string;
  readonly found: Found;
};

/**
 * Writes the searches of the year as the server keeps them: under pseudonyms, whose keys and words are there for the last
 * thirty days alone. Among them a synonym that is missing. @param count how many searches.
 */
export function plantQueries(
  database: DatabaseSync,
  { sellers }: Company,
  { count, chance }: { readonly count: number; readonly chance: Seeded },
): void {
  const write = writerInto(database);
  const workdays = dayOf(year.to) - dayOf(year.from) + 1;
  const perDay = (count / workdays) * (7 / 5);
  for (let day = dayOf(year.from); day <= dayOf(year.to); day += 1) {
    const weight = weekdayWeights[weekdayOf(day)] ?? 0;
    if (weight === 0) continue;
    const there = sellers.filter(({ joined }) => joined <= day);
    database.exec("begin");
    for (let left = Math.round(perDay * weight); left > 0; left -= 1) {
      const hour = firstHour + chance.below(hoursOfWork);
      write({ seller: chance.pick(there), day, hour, query: someQuery(chance), found: someHits(chance) });
    }
    for (const search of ofSynonym(there, day, chance)) write(search);
    database.exec("commit");
  }
}

function someHits(chance: Seeded): Found {
  if (chance.next() < 0.04) return { total: 0, records: [], opened: null };
  const first = chance.below(4000);
  const records = [`section-${first}`, `section-${first + 7}`, `section-${first + 19}`];
  return {
    total: 3 + chance.below(60),
    records,
    opened: chance.next() < 0.62 ? chance.weighted(positions) : null,
  };
}

const positions = [
  [0, 60],
  [1, 25],
  [2, 15],
] as const;

/** People who type a word that stands nowhere, and then the one that does. */
function ofSynonym(sellers: readonly Seller[], day: number, chance: Seeded): Search[] {
  const { failed, opened, from, to, perDay } = planted.synonym;
  if (day < dayOf(from) || day > dayOf(to)) return [];
  return Array.from({ length: perDay }, () => chance.pick(sellers)).flatMap((seller): Search[] => {
    const at = { seller, day, hour: firstHour + chance.below(hoursOfWork) };
    const records = ["jet-ski", "section-12"];
    return [
      { ...at, query: failed, found: { total: 0, records: [], opened: null } },
      { ...at, query: opened, found: { total: 2, records, opened: 0 } },
    ];
  });
}

function writerInto(database: DatabaseSync): (search: Search) => void {
  const insert = (table: string, columns: readonly string[]): StatementSync =>
    database.prepare(
      `insert into ${table} (${columns.map((name) => `"${name}"`).join()}) values (${columns.map(() => "?").join()})`,
    );
  const keys = keysIn(database);
  const entry = insert("search_entry", [
    "id",
    "key",
    "pseudonym",
    "kind",
    "day",
    "surface",
    "total",
    "records",
    "record",
    "position",
  ]);
  const text = insert("search_text", [
    "entry",
    "key",
    "hour",
    "query",
    "shown",
    "missing",
    "filters",
    "region",
    "channel",
  ]);
  let written = 0;
  // Random on a real server; in order they are written ten times as fast.
  const nextId = (): string => (written += 1).toString(36).padStart(8, "0");
  return ({ seller, day, hour, query, found }) => {
    const { key, isAlive, pseudonym } = keys(day, seller);
    const on = dateOf(day);
    const at = `${on}T${String(hour).padStart(2, "0")}:00:00.000Z`;
    const place = [seller.region, seller.channel];
    const searched = nextId();
    entry.run(
      searched,
      key,
      pseudonym,
      "searched",
      on,
      "palette",
      found.total,
      JSON.stringify(found.records),
      null,
      null,
    );
    const missing = JSON.stringify(found.total === 0 ? query.split(" ") : []);
    if (isAlive) text.run(searched, key, at, query, query, missing, "{}", ...place);
    if (found.opened === null) return;
    const opened = nextId();
    entry.run(
      opened,
      key,
      pseudonym,
      "opened",
      on,
      null,
      null,
      null,
      found.records[found.opened] ?? null,
      found.opened,
    );
    if (isAlive) text.run(opened, key, at, query, null, null, null, ...place);
  };
}

/** Keys by the day: living ones stand in the database, of the others only the number is left. */
function keysIn(
  database: DatabaseSync,
): (day: number, seller: Seller) => { key: number; isAlive: boolean; pseudonym: string } {
  const served = daysServed(learningDays);
  const dies = Math.floor(secondsOf(asOf) / daySeconds) - learningDays;
  const known = new Map<number, SearchKey & { isAlive: boolean }>();
  const names = new Map<string, string>();
  return (day, { id }) => {
    const period = Math.floor(day / served);
    const key = known.get(period) ?? begin(period, period * served);
    const name = `${period} ${id}`;
    const pseudonym =
      names.get(name) ?? (key.isAlive ? pseudonymOf(id, key) : randomBytes(16).toString("base64url"));
    names.set(name, pseudonym);
    return { key: key.id, isAlive: key.isAlive, pseudonym };
  };

  function begin(period: number, firstDay: number): SearchKey & { isAlive: boolean } {
    // Of the last period nobody needs the names of any more.
    names.clear();
    const id = known.size + 1;
    const secret = randomBytes(32).toString("base64");
    const isAlive = firstDay > dies;
    if (isAlive)
      database
        .prepare(`insert into search_key (id, secret, "begunAt") values (?, ?, ?)`)
        .run(id, secret, `${dateOf(firstDay)}T00:00:00.000Z`);
    const key = { id, secret, isAlive };
    known.set(period, key);
    return key;
  }
}

/** Searches of a company of this size in a year. */
export const queriesAt = (scale: number): number => Math.round(whole.queries * scale);
