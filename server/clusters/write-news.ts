import { weekOf } from "../../core/desk/repeats/pin-course.ts";
import type { Store, Writing } from "../store/store.ts";
import type { ClusterChange, ClusterNews } from "./cluster-news.ts";

// One unit of writing holds up everybody else while it runs.
const clustersPerUnit = 10;
const rowsPerUnit = 300;

/**
 * Writes what the book found, in units that let others in between. Where one fails, what the book and the tables know
 * differ: all has to be clustered anew.
 * @returns the numbers of the clusters by their keys.
 */
export async function writeNews(
  store: Store,
  news: ClusterNews,
  countedAt: string,
): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  const since = await allKnownSince(store, { window: news.since, countedAt });
  for (const some of inParts(news.changes, clustersPerUnit))
    await store.write(async (trx) => {
      for (const change of some)
        numbers.set(change.key, await writeChange(trx, change, { countedAt, since }));
    });
  const joined = news.changes.flatMap(({ key, joined: members }) =>
    members.map((member) => ({ ...member, cluster: numbers.get(key) ?? 0 })),
  );
  for (const members of inParts(joined, rowsPerUnit))
    await store.write((trx) =>
      trx
        .insertInto("cluster_member")
        .values(members)
        .onConflict((conflict) =>
          conflict.column("item").doUpdateSet((each) => ({ cluster: each.ref("excluded.cluster") })),
        )
        .execute(),
    );
  for (const items of inParts(news.left, rowsPerUnit))
    await store.write((trx) => trx.deleteFrom("cluster_member").where("item", "in", items).execute());
  for (const some of inParts(news.ended, clustersPerUnit))
    await store.write(async (trx) => {
      for (const one of some) await endCluster(trx, one, countedAt);
    });
  await store.write(async (trx) => {
    const { seq, choice, wholeAt } = news;
    const known = await trx.selectFrom("cluster_cursor").select("id").executeTakeFirst();
    const row = { seq, choice, ...(wholeAt === null ? {} : { wholeAt }) };
    if (known) await trx.updateTable("cluster_cursor").set(row).where("id", "=", known.id).execute();
    else
      await trx
        .insertInto("cluster_cursor")
        .values({ id: 1, seq, choice, wholeAt: wholeAt ?? countedAt })
        .execute();
  });
  return numbers;
}

/** From when on (ISO) all who asked or searched are known: searchers as long as the key of their time is there. */
async function allKnownSince(
  { read }: Store,
  { window, countedAt }: { readonly window: string; readonly countedAt: string },
): Promise<string> {
  const searched = await read.selectFrom("search_entry").select("id").limit(1).executeTakeFirst();
  if (searched === undefined) return window;
  const oldest = await read
    .selectFrom("search_key")
    .select((each) => each.fn.min("begunAt").as("begunAt"))
    .executeTakeFirst();
  const searches = oldest?.begunAt ?? countedAt;
  return searches > window ? searches : window;
}

async function writeChange(
  trx: Writing,
  { number, central, topic, sellers, questions, searches, places, cause, lastAt, weeks }: ClusterChange,
  { countedAt, since }: { readonly countedAt: string; readonly since: string },
): Promise<number> {
  const row = {
    central,
    topic,
    sellers,
    questions,
    searches,
    places: JSON.stringify(places),
    cause: cause === null ? null : JSON.stringify(cause),
    lastAt,
    countedAt,
  };
  const known =
    number === null
      ? undefined
      : await trx.selectFrom("question_cluster").select("id").where("id", "=", number).executeTakeFirst();
  const id =
    known?.id ??
    (await trx.insertInto("question_cluster").values(row).returning("id").executeTakeFirstOrThrow()).id;
  if (known) await trx.updateTable("question_cluster").set(row).where("id", "=", id).execute();
  // Of an earlier week some who searched are known no more: its figure can grow, and does not fall.
  const first = weekOf(since);
  await trx.deleteFrom("cluster_week").where("cluster", "=", id).where("week", ">", first).execute();
  if (weeks.length > 0)
    await trx
      .insertInto("cluster_week")
      .values(weeks.map((one) => ({ ...one, cluster: id })))
      .onConflict((conflict) =>
        conflict
          .columns(["cluster", "week"])
          .doUpdateSet((each) => ({ sellers: each.ref("excluded.sellers") }))
          .whereRef("excluded.sellers", ">", "cluster_week.sellers"),
      )
      .execute();
  return id;
}

/** A number that no group has any more: what was done about it goes on with most of its questions. */
async function endCluster(
  trx: Writing,
  { number, into }: ClusterNews["ended"][number],
  countedAt: string,
): Promise<void> {
  if (into !== null)
    await trx.updateTable("cluster_proposal").set({ cluster: into }).where("cluster", "=", number).execute();
  const proposal = await trx
    .selectFrom("cluster_proposal")
    .select("id")
    .where("cluster", "=", number)
    .executeTakeFirst();
  if (proposal) {
    const none = { sellers: 0, questions: 0, searches: 0, cause: null, countedAt };
    await trx.updateTable("question_cluster").set(none).where("id", "=", number).execute();
    return;
  }
  await trx.deleteFrom("cluster_week").where("cluster", "=", number).execute();
  await trx.deleteFrom("question_cluster").where("id", "=", number).execute();
}

function* inParts<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
