import type { Config } from "../../core/contract/config.ts";
import type { Store, Writing } from "../store/store.ts";
import { useDays } from "./count-use.ts";
import { forgetKeptReaders } from "../kept/forget-kept-readers.ts";
import { pseudonymsOf } from "./pseudonym.ts";

const dayMs = 86_400_000;
// A year can be held beside the year before.
const entryDays = 400;
// One unit of writing holds up everybody else while it runs.
const rowsPerUnit = 200;
const peoplePerUnit = 1;
// After every day there is.
const never = "9999-12-31";

type When = {
  readonly now: Date;
  /** Heeded between two units of writing: a later run finds what is left. */
  readonly signal: AbortSignal;
};

/**
 * Destroys keys that have lived their days, and with them all that could tell whose entries they were. Nothing stays
 * where nothing is to be kept. To be run hourly; a second run finds nothing to do.
 */
export async function forgetSearches(
  store: Store,
  { learning }: Pick<Config, "learning">,
  { now, signal }: When,
): Promise<void> {
  const before = (days: number): string => new Date(now.getTime() - days * dayMs).toISOString();
  const off = learning.keep === "off";
  // The keys go first: from then on nobody can tell, however long the rest takes.
  await store.write(async (trx) => {
    const keys = trx.deleteFrom("search_key");
    // One of a day that has not come was made by a clock that was wrong, and would outlive all others.
    const over = keys.where((each) =>
      each.or([each("begunAt", "<=", before(learning.days)), each("begunAt", ">", before(-1))]),
    );
    await (off ? keys : over).execute();
    const batches = trx.deleteFrom("learning_batch");
    await (off ? batches : batches.where("at", "<", before(learning.days + 1))).execute();
  });
  const inParts = async (forget: (trx: Writing) => Promise<bigint>): Promise<void> => {
    while (!signal.aborted && (await store.write(forget)) > 0n);
  };
  for (const key of await destroyedKeys(store, textKey)) await inParts((trx) => forgetTexts(trx, key));
  for (const key of await destroyedKeys(store, placeKey)) await inParts((trx) => forgetPlaces(trx, key));
  const day = (days: number): string => (off ? never : before(days).slice(0, 10));
  await inParts((trx) => forgetEntries(trx, day(entryDays)));
  await inParts((trx) => forgetOpens(trx, day(useDays)));
  await inParts(forgetKeptReaders);
  await store.settle();
}

/** Forgets all that can still be told to be this account's. */
export async function forgetSearchesOf(trx: Writing, account: string): Promise<void> {
  const names = await pseudonymsOf(trx, account);
  if (names.length === 0) return;
  // What three people searched is nobody's, and stays; a figure that fell now would tell whose it was.
  const keys = trx.selectFrom("search_entry").select("key").distinct().where("pseudonym", "in", names);
  const began = await trx.selectFrom("search_key").select("begunAt").where("id", "in", keys).execute();
  await trx
    .updateTable("search_period")
    .set({ erased: 1 })
    .where(
      "period",
      "in",
      began.map(({ begunAt }) => begunAt.slice(0, 10)),
    )
    .execute();
  const theirs = trx.selectFrom("search_entry").select("id").where("pseudonym", "in", names);
  await trx.deleteFrom("cluster_member").where("entry", "in", theirs).execute();
  await trx.deleteFrom("search_text").where("entry", "in", theirs).execute();
  await trx.deleteFrom("search_entry").where("pseudonym", "in", names).execute();
  await trx.deleteFrom("section_open").where("pseudonym", "in", names).execute();
  await trx.deleteFrom("kept_answer_reader").where("pseudonym", "in", names).execute();
}

/** The smallest number of a key above this one that something is there of; null where there is none. */
type NextKey = (store: Store, above: number) => Promise<number | null>;

const textKey: NextKey = async (store, above) =>
  (
    await store.read
      .selectFrom("search_text")
      .select((each) => each.fn.min("key").as("key"))
      .where("key", ">", above)
      .executeTakeFirst()
  )?.key ?? null;

const placeKey: NextKey = async (store, above) =>
  (
    await store.read
      .selectFrom("section_open")
      .select((each) => each.fn.min("key").as("key"))
      .where("key", ">", above)
      .where("place", "is not", null)
      .executeTakeFirst()
  )?.key ?? null;

/** Keys that are not there any more while something of theirs still is. Goes from key to key: rows may be millions. */
async function destroyedKeys(store: Store, next: NextKey): Promise<number[]> {
  const named: number[] = [];
  for (let key = await next(store, 0); key !== null; key = await next(store, key)) named.push(key);
  // Read last: a key that was made meanwhile is there.
  const there = await store.read.selectFrom("search_key").select("id").execute();
  const living = new Set(there.map(({ id }) => id));
  return named.filter((key) => !living.has(key));
}

/**
 * Words, hours and places; and that something was asked or opened at all, since the requests' own log tells on which days
 * each person asked, and a pseudonym that asked on just those days would be theirs. What was opened last when is in
 * `section_open`.
 */
async function forgetTexts(trx: Writing, key: number): Promise<bigint> {
  const some = await trx
    .selectFrom("search_text")
    .select("entry")
    .where("key", "=", key)
    .limit(rowsPerUnit)
    .execute();
  if (some.length === 0) return 0n;
  const ids = some.map(({ entry }) => entry);
  await trx
    .deleteFrom("search_entry")
    .where("kind", "in", ["asked", "opened"])
    .where("id", "in", ids)
    .execute();
  // What it was about would be told by the cluster.
  await trx.deleteFrom("cluster_member").where("entry", "in", ids).execute();
  const { numDeletedRows } = await trx.deleteFrom("search_text").where("entry", "in", ids).executeTakeFirst();
  return numDeletedRows;
}

async function forgetPlaces(trx: Writing, key: number): Promise<bigint> {
  const named = trx
    .selectFrom("section_open")
    .select("pseudonym")
    .distinct()
    .where("key", "=", key)
    .where("place", "is not", null)
    .limit(peoplePerUnit);
  const { numUpdatedRows } = await trx
    .updateTable("section_open")
    .set({ place: null })
    .where("pseudonym", "in", named)
    .executeTakeFirst();
  return numUpdatedRows;
}

async function forgetEntries(trx: Writing, before: string): Promise<bigint> {
  const some = await trx
    .selectFrom("search_entry")
    .select("id")
    .where("day", "<", before)
    .limit(rowsPerUnit)
    .execute();
  if (some.length === 0) return 0n;
  const ids = some.map(({ id }) => id);
  await trx.deleteFrom("cluster_member").where("entry", "in", ids).execute();
  await trx.deleteFrom("search_text").where("entry", "in", ids).execute();
  const { numDeletedRows } = await trx.deleteFrom("search_entry").where("id", "in", ids).executeTakeFirst();
  return numDeletedRows;
}

async function forgetOpens(trx: Writing, before: string): Promise<bigint> {
  const some = trx
    .selectFrom("section_open")
    .select("pseudonym")
    .distinct()
    .where("day", "<", before)
    .limit(peoplePerUnit);
  const { numDeletedRows } = await trx
    .deleteFrom("section_open")
    .where("day", "<", before)
    .where("pseudonym", "in", some)
    .executeTakeFirst();
  return numDeletedRows;
}
