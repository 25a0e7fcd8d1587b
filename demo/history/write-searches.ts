import { isoOf } from "../../core/desk/instant.ts";
import type { LearningEntry } from "../../core/contract/learning-endpoints.ts";
import { daySeconds, weekdayOf } from "../../core/insight/local-days.ts";
import { noteKeptUse } from "../../server/kept/note-kept-use.ts";
import { placeOf } from "../../server/learning/count-use.ts";
import { entryRows } from "../../server/learning/entry-rows.ts";
import { noteOpens } from "../../server/learning/note-opens.ts";
import { keyBegan, keyOf, pseudonymOf } from "../../server/learning/pseudonym.ts";
import type { Writing } from "../../server/store/store.ts";
import type { PortalSections } from "./portal-sections.ts";
import type { SearchedMatter } from "./read-questions.ts";
import type { Seeded } from "./seeded.ts";
import type { HistorySeller } from "./sellers.ts";

export type Searching = {
  readonly sellers: readonly HistorySeller[];
  readonly searches: readonly SearchedMatter[];
  readonly sections: PortalSections;
  /** Ids of kept answers, and the day of the epoch since which they are there. */
  readonly kept: readonly string[];
  readonly keptSince: number;
  readonly now: Date;
  /** Days that a key of pseudonyms lives. */
  readonly days: number;
  readonly chance: Seeded;
};

const perDay = 1.7;
const weekdayWeights = [1.2, 1.1, 1, 0.95, 0.85, 0.25, 0.05];
const positions = [
  [0, 62],
  [1, 24],
  [2, 14],
] as const;

/**
 * Writes what was searched under pseudonyms, as long as these can be told: what is older is gone on a real server too. By the
 * server's own rules for what browsers report.
 */
export async function writeSearches(trx: Writing, searching: Searching): Promise<void> {
  const { sellers, now, days, chance, sections } = searching;
  const today = Math.floor(now.getTime() / 1000 / daySeconds);
  const known = new Map(sections.all.map((section) => [section.id, section]));
  for (const seller of sellers) {
    const entries: LearningEntry[] = [];
    for (let day = today - days; day <= today; day += 1) {
      if (day < seller.joined) continue;
      const mean = perDay * seller.curiosity * (weekdayWeights[weekdayOf(day)] ?? 0);
      for (let left = chance.poisson(mean); left > 0; left -= 1)
        entries.push(...visit(searching, seller, timeOn(day, chance)));
    }
    const past = entries.filter(({ at }) => Date.parse(at) < now.getTime());
    await keep(trx, seller, { entries: past, now, days, known });
    await meetKept(trx, seller, searching);
  }
}

// Between nine and six in Moscow, in UTC.
const timeOn = (day: number, chance: Seeded): number => day * daySeconds + 6 * 3600 + chance.below(9 * 3600);

function visit(
  { searches, sections, chance }: Searching,
  seller: HistorySeller,
  at: number,
): LearningEntry[] {
  const matter = chance.weighted(searches.map((one) => [one, one.weight] as const));
  const { instead } = matter;
  const first = searched(matter, { at, sections, seller, chance });
  const after = instead === undefined ? undefined : searches.find(({ query }) => query === instead);
  const isTriedAgain = after !== undefined && chance.next() < 0.85;
  return isTriedAgain ? [...first, ...searched(after, { at: at + 15, sections, seller, chance })] : first;
}

type Visit = Pick<Searching, "sections" | "chance"> & {
  readonly at: number;
  readonly seller: HistorySeller;
};

function searched(matter: SearchedMatter, { at, sections, seller, chance }: Visit): LearningEntry[] {
  const { query, shown = query } = matter;
  const section = matter.at && sections.at(matter.at, seller.region);
  const position = chance.weighted(positions);
  const beside = section === undefined ? [] : [chance.pick(sections.all).id, chance.pick(sections.all).id];
  const records = section === undefined ? [] : beside.toSpliced(position, 0, section.id);
  const search: LearningEntry = {
    kind: "searched",
    at: isoOf(at),
    query,
    shown,
    filters: {},
    surface: chance.next() < 0.8 ? "palette" : "panel",
    records,
    total: section === undefined ? 0 : 6 + chance.below(70),
    missing: section === undefined ? query.split(" ").slice(0, 1) : [],
  };
  if (section === undefined) return [search];
  if (chance.next() < 0.85)
    return [search, { kind: "opened", at: isoOf(at + 6), record: section.id, position, query }];
  return chance.next() < 0.35 ? [search, { kind: "asked", at: isoOf(at + 50), query }] : [search];
}

type Keeping = Pick<Searching, "now" | "days"> & {
  readonly entries: readonly LearningEntry[];
  readonly known: ReadonlyMap<string, PortalSections["all"][number]>;
};

async function keep(
  trx: Writing,
  { id, region, channel }: HistorySeller,
  { entries, now, days, known }: Keeping,
): Promise<void> {
  const reading = { now, days, section: (record: string) => known.get(record) };
  const rows = entries.flatMap((entry) => entryRows(entry, reading) ?? []);
  for (const [began, ofKey] of Map.groupBy(rows, (row) => row.began)) {
    const key = await keyOf(trx, began);
    const pseudonym = pseudonymOf(id, key);
    const named = ofKey.map((row) => ({ id: crypto.randomUUID(), ...row }));
    await trx
      .insertInto("search_entry")
      .values(named.map((row) => ({ ...row.entry, id: row.id, key: key.id, pseudonym })))
      .execute();
    await trx
      .insertInto("search_text")
      .values(named.map((row) => ({ ...row.text, entry: row.id, key: key.id, region, channel })))
      .execute();
    const opens = ofKey.flatMap(({ opened }) => opened ?? []);
    await noteOpens(trx, opens, { key: key.id, pseudonym, place: placeOf(region, channel) });
  }
}

/** Kept answers were shown before a question was sent: most looked, some were helped, some asked all the same. */
async function meetKept(
  trx: Writing,
  { id, joined }: HistorySeller,
  { kept, keptSince, now, days, chance }: Searching,
): Promise<void> {
  const today = Math.floor(now.getTime() / 1000 / daySeconds);
  const since = Math.max(joined, keptSince);
  for (const answer of kept) {
    if (chance.next() < 0.45) continue;
    const day = since + chance.below(Math.max(1, today - since));
    const began = keyBegan(day * daySeconds * 1000, days, now);
    if (began === null) continue;
    const met = { answer, day: isoOf(day * daySeconds).slice(0, 10), began };
    const did = chance.weighted([
      [["offered", "opened", "solved"], 5],
      [["offered", "opened"], 2],
      [["offered", "asked"], 3],
    ] as const);
    await noteKeptUse(
      trx,
      did.map((one) => ({ ...met, did: one })),
      id,
    );
  }
}
