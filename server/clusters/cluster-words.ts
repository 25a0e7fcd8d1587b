import { masked } from "../../core/desk/mask-context.ts";
import { sharedQueries } from "../../core/desk/repeats/shared-queries.ts";
import type { Searcher } from "../../core/desk/repeats/sellers-at-least.ts";
import { withoutName } from "../../core/desk/without-name.ts";
import { peopleOf, type Reading } from "../desk/people.ts";
import { namesByKeys } from "./names-by-keys.ts";
import { sharedSearches } from "./shared-searches.ts";

const longestTitle = 300;

/**
 * What members of clusters say, by their names in `cluster_member`; of those whose words are gone nothing. A search says what
 * three people typed alike, or else the words that three of its cluster share: what one person typed is nobody's business.
 */
export async function titlesOf(db: Reading, items: Iterable<string | null>): Promise<Map<string, string>> {
  const asked = [...new Set(items)].filter((item) => item !== null);
  const requests = asked.flatMap((item) => (item.startsWith("r") ? Number(item.slice(1)) : []));
  const entries = asked.flatMap((item) => (item.startsWith("s") ? item.slice(1) : []));
  const titles = new Map<string, string>();
  for (const { request, text } of await questionsOf(db, requests)) titles.set(`r${request}`, shortened(text));
  for (const [item, title] of await searchTitles(db, entries)) titles.set(item, title);
  return titles;
}

async function searchTitles(db: Reading, entries: readonly string[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  if (entries.length === 0) return titles;
  const rows = await db
    .selectFrom("cluster_member")
    .select(["cluster", "entry"])
    .where("entry", "in", entries)
    .execute();
  for (const { cluster, entry } of rows) {
    const searches = await searchesOf(db, cluster);
    const shared = sharedSearches(searches).find((one) => one.entries.some((other) => other === entry));
    const title = shared?.query ?? (await queriesOf(db, cluster)).at(0);
    if (title !== undefined) titles.set(`s${entry}`, title);
  }
  return titles;
}

/** What of a cluster was searched, as far as its words are kept. */
function searchesOf(
  db: Reading,
  cluster: number,
): Promise<(Searcher & { readonly entry: string; readonly query: string | null })[]> {
  return db
    .selectFrom("cluster_member")
    .innerJoin("search_text", "search_text.entry", "cluster_member.entry")
    .innerJoin("search_entry", "search_entry.id", "search_text.entry")
    .select(["search_text.entry", "search_text.query", "search_entry.key", "search_entry.pseudonym"])
    .where("cluster_member.cluster", "=", cluster)
    .limit(mostSearched)
    .execute();
}

type WordedQuestion = { readonly request: number; readonly seller: string; readonly text: string };

/** Questions as colleagues may read them: without numbers that lead to a person, and without the asker's own name. */
export async function questionsOf(db: Reading, requests: readonly number[]): Promise<WordedQuestion[]> {
  if (requests.length === 0) return [];
  const rows = await db
    .selectFrom("request_text")
    .innerJoin("request", "request.id", "request_text.request")
    .select(["request_text.request", "request_text.text", "request.seller"])
    .where("request_text.request", "in", requests)
    .orderBy("request_text.request", "desc")
    .execute();
  const people = await peopleOf(
    db,
    rows.map(({ seller }) => seller),
  );
  return rows.map(({ request, seller, text }) => ({
    request,
    seller,
    text: masked(withoutName(text, people.get(seller)?.name ?? "")),
  }));
}

/** Queries that stand for what a cluster asks; none where its questions share no words. */
export async function queriesOf(db: Reading, cluster: number): Promise<string[]> {
  const members = await db
    .selectFrom("cluster_member")
    .select("request")
    .where("cluster", "=", cluster)
    .where("request", "is not", null)
    .orderBy("request", "desc")
    .limit(mostRead)
    .execute();
  const asked = await questionsOf(
    db,
    members.flatMap(({ request }) => request ?? []),
  );
  const searched = (await searchesOf(db, cluster)).slice(0, mostRead);
  const keys = await db.selectFrom("search_key").select(["id", "secret"]).execute();
  return sharedQueries(
    [
      ...asked,
      ...searched.flatMap(({ query, key, pseudonym }) =>
        query === null ? [] : { searcher: { key, pseudonym }, text: masked(query) },
      ),
    ],
    namesByKeys(keys),
  );
}

// More of them share the same words.
const mostRead = 500;
const mostSearched = 5000;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).trimEnd()}…`;
}
