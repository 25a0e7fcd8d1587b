import type { Reading } from "../desk/people.ts";

/** What is known of a query besides its sums: of each figure the largest of any period, which is never too high. */
export type QueryAbout = {
  /** As most typed it of late. */
  readonly text: string;
  readonly people: number;
  readonly places: readonly { readonly region: string; readonly channel: string; readonly people: number }[];
  readonly records: readonly { readonly record: string; readonly people: number }[];
};

const mostPlaces = 5;

/** Of some hundreds of queries at most. */
export async function aboutQueries(
  db: Reading,
  periods: readonly string[],
  queries: readonly string[],
): Promise<Map<string, QueryAbout>> {
  if (periods.length === 0 || queries.length === 0) return new Map();
  const named = await db
    .selectFrom("search_query")
    .selectAll()
    .where("period", "in", periods)
    .where("query", "in", queries)
    .orderBy("period", "desc")
    .execute();
  const places = await db
    .selectFrom("search_query_place")
    .select(["query", "region", "channel"])
    .select((each) => each.fn.max("people").as("people"))
    .where("period", "in", periods)
    .where("query", "in", queries)
    .groupBy(["query", "region", "channel"])
    .execute();
  const records = await db
    .selectFrom("search_query_record")
    .select(["query", "record"])
    .select((each) => each.fn.max("people").as("people"))
    .where("period", "in", periods)
    .where("query", "in", queries)
    .groupBy(["query", "record"])
    .execute();
  const placesOf = Map.groupBy(places, ({ query }) => query);
  const recordsOf = Map.groupBy(records, ({ query }) => query);
  return new Map(
    [...Map.groupBy(named, ({ query }) => query)].map(([query, rows]) => [
      query,
      {
        text: rows[0]?.text ?? query,
        people: Math.max(...rows.map(({ people }) => people)),
        places: mostPeople(placesOf.get(query) ?? [])
          .slice(0, mostPlaces)
          .map(({ region, channel, people }) => ({ region, channel, people })),
        records: mostPeople(recordsOf.get(query) ?? []),
      },
    ]),
  );
}

function mostPeople<T extends { readonly people: number }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => b.people - a.people);
}
