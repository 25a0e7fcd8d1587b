import { fewestPeople } from "../../core/insight/search/fewest-people.ts";
import type { ReadingConnection } from "../store/open-reading.ts";

/** First and last day in UTC, both counted. */
export type SearchedDays = { readonly from: string; readonly to: string };

export type SearchedPlaces = {
  /** First of the days of which it is still known where was searched; null where that is none. */
  readonly from: string | null;
  /** Where three people or more searched: in how many of their hours, and in how many of these they opened something. */
  readonly places: readonly {
    readonly region: string | null;
    readonly channel: string | null;
    readonly searches: number;
    readonly found: number;
  }[];
};

/** What came of searches, by place. As far as a key of the pseudonyms is there: without it nobody knows where it was. */
export async function readSearched(
  read: ReadingConnection["read"],
  { from, to }: SearchedDays,
): Promise<SearchedPlaces> {
  const keys = await read.selectFrom("search_key").select(["id", "begunAt"]).orderBy("begunAt").execute();
  const known = keys[0]?.begunAt.slice(0, 10);
  if (known === undefined || known > to) return { from: null, places: [] };
  const first = known > from ? known : from;
  const places: SearchedPlaces["places"][number][] = [];
  // One key after the other: under each a person has another pseudonym, and would be counted as two.
  for (const { id, begunAt } of keys) {
    if (begunAt.slice(0, 10) > to) continue;
    places.push(...(await placesOfKey(read, id, { from: first, to })));
  }
  return { from: first, places };
}

async function placesOfKey(
  read: ReadingConnection["read"],
  key: number,
  { from, to }: SearchedDays,
): Promise<SearchedPlaces["places"][number][]> {
  const hours = read
    .selectFrom("search_text as text")
    .innerJoin("search_entry as entry", "entry.id", "text.entry")
    .select(["entry.pseudonym", "text.region", "text.channel"])
    .select((each) => [
      each.fn.max(each.case().when("entry.kind", "=", "searched").then(1).else(0).end()).as("searched"),
      each.fn
        .max(each.case().when("entry.kind", "in", ["opened", "solved"]).then(1).else(0).end())
        .as("found"),
    ])
    .where("text.key", "=", key)
    .where("entry.day", ">=", from)
    .where("entry.day", "<=", to)
    .groupBy(["entry.pseudonym", "text.hour", "text.region", "text.channel"]);
  const rows = await read
    .selectFrom(hours.as("hour"))
    .select(["region", "channel"])
    .select((each) => [
      each.fn.countAll<number>().as("searches"),
      each.fn.sum<number>("found").as("found"),
      each.fn.count<number>("pseudonym").distinct().as("people"),
    ])
    .where("searched", "=", 1)
    .groupBy(["region", "channel"])
    .execute();
  return rows
    .filter(({ people }) => people >= fewestPeople)
    .map(({ region, channel, searches, found }) => ({ region, channel, searches, found }));
}
