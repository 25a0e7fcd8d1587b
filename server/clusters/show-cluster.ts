import type { RepeatView } from "../../core/contract/cluster.ts";
import { wholeWeeks } from "../../core/desk/repeats/whole-weeks.ts";
import { peopleOf, personIn } from "../desk/people.ts";
import { mayBeTold } from "../tasks/may-be-told.ts";
import { citedSources } from "./cited-sources.ts";
import { queriesOf, questionsOf } from "./cluster-words.ts";
import { sharedSearches } from "./shared-searches.ts";
import { type ClusterShowing, showClusters } from "./show-clusters.ts";
import { stepsOf } from "./show-steps.ts";

const mostAsked = 200;
const mostSearched = 5000;

/** A cluster with all that is behind its figures, as its reader may see it; undefined where there is none for them. */
export async function showCluster(showing: ClusterShowing, id: number): Promise<RepeatView | undefined> {
  const { db, account } = showing;
  const stored = await db.selectFrom("question_cluster").selectAll().where("id", "=", id).execute();
  const [row] = await showClusters(showing, stored);
  if (row === undefined) return undefined;
  const members = await db
    .selectFrom("cluster_member")
    .select(["request", "entry"])
    .where("cluster", "=", id)
    .orderBy("request", "desc")
    .execute();
  const requests = members.flatMap(({ request }) => request ?? []).slice(0, mostAsked);
  const weeks = await db
    .selectFrom("cluster_week")
    .select(["week", "sellers"])
    .where("cluster", "=", id)
    .orderBy("week")
    .execute();
  return {
    ...row,
    asked: await askedIn(showing, requests),
    searched: await searchedIn(showing, members.flatMap(({ entry }) => entry ?? []).slice(0, mostSearched)),
    weeks: wholeWeeks(weeks, showing.now).map(({ week, sellers }) => ({
      week,
      sellers: mayBeTold(account, sellers) ? sellers : null,
    })),
    sources: await citedSources(showing, requests),
    queries: await queriesOf(db, id),
    steps: (await stepsOf(showing, [id])).get(id) ?? [],
  };
}

/** All questions of a cluster, the newest first, read as they are taken; undefined where there is none for this reader. */
export async function everyAsked(
  showing: ClusterShowing,
  id: number,
): Promise<AsyncIterable<RepeatView["asked"][number]> | undefined> {
  const { db } = showing;
  const stored = await db.selectFrom("question_cluster").selectAll().where("id", "=", id).execute();
  if ((await showClusters(showing, stored)).length === 0) return undefined;
  return all();

  async function* all() {
    for (let before: number | undefined = Number.MAX_SAFE_INTEGER; before !== undefined;) {
      const rows = await db
        .selectFrom("cluster_member")
        .select("request")
        .where("cluster", "=", id)
        .where("request", "<", before)
        .orderBy("request", "desc")
        .limit(mostAsked)
        .execute();
      const requests = rows.flatMap(({ request }) => request ?? []);
      yield* await askedIn(showing, requests);
      before = requests.at(-1);
    }
  }
}

/** Trainers read what was asked, and nothing of who asked it, where and when. */
async function askedIn(
  { db, account }: ClusterShowing,
  requests: readonly number[],
): Promise<RepeatView["asked"]> {
  if (requests.length === 0) return [];
  const texts = await questionsOf(db, requests);
  const rows = await db
    .selectFrom("request")
    .select(["id", "seller", "askedAt", "region", "channel"])
    .where("id", "in", requests)
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  const people = await peopleOf(
    db,
    rows.map(({ seller }) => seller),
  );
  return texts.map(({ request, text, seller }) => {
    const row = account.role === "trainer" ? undefined : known.get(request);
    return {
      request: row === undefined ? null : request,
      text,
      askedAt: row?.askedAt ?? null,
      region: row?.region ?? null,
      channel: row?.channel ?? null,
      seller: row === undefined ? null : personIn(people, seller),
    };
  });
}

async function searchedIn(
  { db }: ClusterShowing,
  entries: readonly string[],
): Promise<RepeatView["searched"]> {
  if (entries.length === 0) return [];
  const rows = await db
    .selectFrom("search_text")
    .innerJoin("search_entry", "search_entry.id", "search_text.entry")
    .select(["search_text.entry", "search_text.query", "search_entry.key", "search_entry.pseudonym"])
    .where("search_text.entry", "in", entries)
    .execute();
  return sharedSearches(rows).map(({ query, people }) => ({ query, people }));
}
