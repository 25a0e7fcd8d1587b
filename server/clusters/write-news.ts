import { weekOf } from "../../core/desk/repeats/pin-course.ts";
import { inParts } from "../store/in-parts.ts";
import type { Store, Writing } from "../store/store.ts";
import type { ClusterChange, ClusterMember, ClusterNews } from "./cluster-news.ts";

// One unit of writing holds up everybody else while it runs, and each costs the disk a turn: a cluster counts as so many rows.
const rowsPerUnit = 300;
const rowsOfCluster = 30;

type Step = { readonly rows: number; readonly write: (trx: Writing) => Promise<unknown> };

/**
 * Writes what the book found, in units that let others in between: what is little in a single one, and nothing in none. Where
 * one fails, what the book and the tables know differ: all has to be clustered anew.
 * @returns the numbers of the clusters by their keys.
 */
export async function writeNews(
  store: Store,
  news: ClusterNews,
  countedAt: string,
): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  const since =
    news.changes.length === 0 ? news.since : await allKnownSince(store, { window: news.since, countedAt });
  const steps: Step[] = [
    ...news.changes.flatMap((change): Step[] => [
      {
        rows: rowsOfCluster,
        write: async (trx) => numbers.set(change.key, await writeChange(trx, change, { countedAt, since })),
      },
      ...inParts(change.joined, rowsPerUnit).map((members) => ({
        rows: members.length,
        write: (trx: Writing) => writeMembers(trx, members, numbers.get(change.key) ?? 0),
      })),
    ]),
    ...inParts(news.left, rowsPerUnit).map((items) => ({
      rows: items.length,
      write: (trx: Writing) => trx.deleteFrom("cluster_member").where("item", "in", items).execute(),
    })),
    ...news.ended.map((one) => ({
      rows: rowsOfCluster,
      write: (trx: Writing) => endCluster(trx, one, countedAt),
    })),
  ];
  for (const unit of unitsOf(steps))
    await store.write(async (trx) => {
      for (const { write } of unit) await write(trx);
    });
  if (news.wholeAt !== null) await noteWhole(store, { ...news, wholeAt: news.wholeAt });
  return numbers;
}

function unitsOf(steps: readonly Step[]): Step[][] {
  const units: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    if (step.rows > room) {
      units.push([]);
      room = rowsPerUnit;
    }
    units.at(-1)?.push(step);
    room -= step.rows;
  }
  return units;
}

function writeMembers(trx: Writing, members: readonly ClusterMember[], cluster: number): Promise<unknown> {
  return trx
    .insertInto("cluster_member")
    .values(members.map((member) => ({ ...member, cluster })))
    .onConflict((conflict) =>
      conflict.column("item").doUpdateSet((each) => ({ cluster: each.ref("excluded.cluster") })),
    )
    .execute();
}

/** When all was clustered anew, and of what: in between nobody asks. */
async function noteWhole(
  store: Store,
  { seq, choice, wholeAt }: { readonly seq: number; readonly choice: number; readonly wholeAt: string },
): Promise<void> {
  const row = { seq, choice, wholeAt };
  await store.write((trx) =>
    trx
      .insertInto("cluster_cursor")
      .values({ id: 1, ...row })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
      .execute(),
  );
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
