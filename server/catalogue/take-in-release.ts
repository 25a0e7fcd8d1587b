import { setImmediate as nextTurn } from "node:timers/promises";
import type { SectionRecord } from "../../core/contract/record.ts";
import { inParts } from "../store/in-parts.ts";
import type { Store, Writing } from "../store/store.ts";
import { recordHash } from "./record-hash.ts";

// Each unit of writing holds the only connection for its length.
const rowsPerUnit = 400;
const rowsPerRead = 2000;
const dayMs = 24 * 60 * 60 * 1000;
// A browser not confirmed for 30 days has wiped its copy: nobody asks for older differences.
const historyDays = 45;

/** What is served from now on. */
export type Served = {
  /** Id of the release. */
  readonly release: string;
  readonly records: { readonly values: () => Iterable<SectionRecord> };
  /** Where these are only the records whose ids begin so: all others stay as they are. */
  readonly beginning?: string;
};

/**
 * Writes into the history what is added, changed and removed, and gives the sequence number it reaches. Nothing of it is
 * seen before that number is used as «now»; broken off, it goes on from where it stopped.
 */
export async function takeInRelease(store: Store, served: Served, now: Date): Promise<number> {
  const { release, records, beginning = "" } = served;
  const audiences = await audienceIds(store, records.values());
  const live = await liveVersions(store, beginning);
  const added: Version[] = [];
  const ended: string[] = [];
  let hashed = 0;
  for (const record of records.values()) {
    const hash = recordHash(record);
    const was = live.get(record.id);
    if (was !== hash) {
      if (was !== undefined) ended.push(record.id);
      added.push({ record: record.id, hash, audience: audiences.get(audienceKey(record)) ?? 0 });
    }
    live.delete(record.id);
    hashed += 1;
    if (hashed % rowsPerUnit === 0) await nextTurn();
  }
  ended.push(...live.keys());
  const first = (await lastSeq(store)) + 1;
  if (added.length === 0 && ended.length === 0) return first - 1;

  for (const some of inParts(ended, rowsPerUnit)) {
    await store.write((trx) => endVersions(trx, some, first));
  }
  let seq = first;
  for (const versions of inParts(added, rowsPerUnit)) {
    const rows = versions.map((version) => ({ ...version, seq: seq++, ended: null }));
    await store.write((trx) => trx.insertInto("section_version").values(rows).execute());
  }
  const reached = Math.max(first, seq - 1);
  await store.write(async (trx) => {
    const row = { seq: reached, release, at: now.toISOString() };
    await trx.insertInto("catalogue_release").values(row).execute();
  });
  await raiseFloor(store, now);
  return reached;
}

type Version = { record: string; hash: string; audience: number };

/** The highest number given out so far, to versions or to releases that only ended some. */
async function lastSeq(store: Store): Promise<number> {
  const versions = await store.read
    .selectFrom("section_version")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .executeTakeFirst();
  // Apart, for each is the end of an index; both in one would read every row.
  const endings = await store.read
    .selectFrom("section_version")
    .select((eb) => eb.fn.max("ended").as("ended"))
    .executeTakeFirst();
  const releases = await store.read
    .selectFrom("catalogue_release")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .executeTakeFirst();
  return Math.max(versions?.seq ?? 0, endings?.ended ?? 0, releases?.seq ?? 0);
}

async function liveVersions(store: Store, beginning: string): Promise<Map<string, string>> {
  const live = new Map<string, string>();
  for (let after = beginning; ;) {
    const rows = await store.read
      .selectFrom("section_version")
      .select(["record", "hash"])
      .where("ended", "is", null)
      .where("record", ">", after)
      .$if(beginning !== "", (query) => query.where("record", "<", `${beginning}\u{10FFFF}`))
      .orderBy("record")
      .limit(rowsPerRead)
      .execute();
    for (const { record, hash } of rows) live.set(record, hash);
    if (rows.length < rowsPerRead) return live;
    after = rows.at(-1)?.record ?? "";
    await nextTurn();
  }
}

async function endVersions(trx: Writing, records: readonly string[], at: number): Promise<void> {
  await trx
    .updateTable("section_version")
    .set({ ended: at })
    .where("ended", "is", null)
    .where("record", "in", records)
    .execute();
}

const audienceKey = (record: SectionRecord): string =>
  JSON.stringify([...new Set(record.audience)].toSorted());

async function audienceIds(store: Store, records: Iterable<SectionRecord>): Promise<Map<string, number>> {
  const seen = new Set<string>();
  let read = 0;
  for (const record of records) {
    seen.add(audienceKey(record));
    read += 1;
    if (read % rowsPerRead === 0) await nextTurn();
  }
  const keys = [...seen];
  for (const groups of inParts(keys, rowsPerUnit)) {
    await store.write((trx) =>
      trx
        .insertInto("section_audience")
        .columns(["groups"])
        .values(groups.map((key) => ({ groups: key })))
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }
  const rows = await store.read.selectFrom("section_audience").selectAll().execute();
  return new Map(rows.map((row) => [row.groups, row.id]));
}

/** Where the history begins from now on; what lies before it goes once everybody knows. */
async function raiseFloor(store: Store, now: Date): Promise<void> {
  const before = new Date(now.getTime() - historyDays * dayMs).toISOString();
  const old = await store.read
    .selectFrom("catalogue_release")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("at", "<", before)
    .executeTakeFirst();
  const floor = old?.seq;
  if (floor === undefined || floor === null) return;
  await store.write((trx) => trx.deleteFrom("catalogue_release").where("seq", "<", floor).execute());
}
