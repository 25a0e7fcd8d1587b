import { createHmac, randomUUID } from "node:crypto";
import type { LearningBatch } from "../../core/contract/learning-endpoints.ts";
import type { Config } from "../../core/contract/config.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Now } from "../clock.ts";
import type { Member } from "../identity/account.ts";
import { meetingsOf, noteKeptUse } from "../kept/note-kept-use.ts";
import { done, type Outcome } from "../outcome.ts";
import type { Store, Writing } from "../store/store.ts";
import { placeOf } from "./count-use.ts";
import { entryRows, type EntryRows } from "./entry-rows.ts";
import { keepsQueriesOf } from "./keeps-queries.ts";
import { noteOpens } from "./note-opens.ts";
import { daysServed, keyOf, pseudonymOf } from "./pseudonym.ts";

type Learning = {
  readonly store: Store;
  readonly config: Pick<Config, "learning">;
  readonly now: Now;
  readonly catalogue: Pick<Catalogue, "release" | "section">;
};

// Ten times what a busy seller does; nobody fills the disk with the rest.
const mostPerDay = 3000;

/** Writes down what a seller searched and opened, under their pseudonym; of others nothing. */
export async function learn(
  { store, config, now, catalogue }: Learning,
  account: Member,
  { key, entries }: LearningBatch,
): Promise<Outcome<{ done: true }>> {
  if (!keepsQueriesOf(account, config)) return done;
  if (catalogue.release() === null) return { problem: "no-release" };
  const { days } = config.learning;
  const at = now();
  const section = (record: string) => catalogue.section(record, account.groups);
  const rows = entries.flatMap((entry) => entryRows(entry, { now: at, days, section }) ?? []);
  const meetings = entries.flatMap((entry) => meetingsOf(entry, { now: at, days, section }));
  if (rows.length === 0 && meetings.length === 0) return done;
  const digest = batchDigest(key, account.id);
  await store.write(async (trx) => {
    if (!(await isThere(trx, account.id))) return;
    const parts = await partsOf(trx, rows, { account, most: mostPerDay * daysServed(days) });
    if (parts.length === 0 && (rows.length > 0 || meetings.length === 0)) return;
    const { numInsertedOrUpdatedRows: fresh } = await trx
      .insertInto("learning_batch")
      .values({ digest, at: at.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(fresh) === 0) return;
    for (const part of parts) await keep(trx, part, account);
    await noteKeptUse(trx, meetings, account.id);
  });
  return done;
}

/** Told by the batch's own random key, so that it leads from an account to nothing. */
function batchDigest(key: string, account: string): string {
  return createHmac("sha256", key).update(account).digest("base64url");
}

/** Whoever was erased since the request came leaves nothing behind. */
async function isThere(trx: Writing, account: string): Promise<boolean> {
  const user = trx.selectFrom("user").select("id").where("id", "=", account).where("active", "=", 1);
  return (await user.executeTakeFirst()) !== undefined;
}

/** What goes under one name. */
type Part = { readonly key: number; readonly pseudonym: string; readonly rows: readonly EntryRows[] };
type Parting = { readonly account: Member; readonly most: number };

/** Rows by the name that they go under; without those of a name that has its fill, whatever days they say they are of. */
async function partsOf(
  trx: Writing,
  rows: readonly EntryRows[],
  { account, most }: Parting,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const [began, ofKey] of Map.groupBy(rows, (row) => row.began)) {
    const key = await keyOf(trx, began);
    const pseudonym = pseudonymOf(account.id, key);
    const { kept } = await trx
      .selectFrom("search_entry")
      .select((each) => each.fn.countAll<number>().as("kept"))
      .where("pseudonym", "=", pseudonym)
      .executeTakeFirstOrThrow();
    if (kept + ofKey.length <= most) parts.push({ key: key.id, pseudonym, rows: ofKey });
  }
  return parts;
}

async function keep(trx: Writing, { key, pseudonym, rows }: Part, { attributes }: Member): Promise<void> {
  const { region = null, channel = null } = attributes;
  const named = rows.map((row) => ({ id: randomUUID(), ...row }));
  await trx
    .insertInto("search_entry")
    .values(named.map(({ id, entry }) => ({ ...entry, id, key, pseudonym })))
    .execute();
  await trx
    .insertInto("search_text")
    .values(named.map(({ id, text }) => ({ ...text, entry: id, key, region, channel })))
    .execute();
  const opens = rows.flatMap(({ opened }) => opened ?? []);
  await noteOpens(trx, opens, { key, pseudonym, place: placeOf(region, channel) });
}
