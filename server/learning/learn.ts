import { createHmac, randomUUID } from "node:crypto";
import type { LearningBatch } from "../../core/contract/learning-endpoints.ts";
import type { Config } from "../../core/contract/config.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Now } from "../clock.ts";
import type { Member } from "../identity/account.ts";
import { done, type Outcome } from "../outcome.ts";
import type { Store, Writing } from "../store/store.ts";
import { placeOf } from "./count-use.ts";
import { entryRows, type EntryRows } from "./entry-rows.ts";
import { keepsQueriesOf } from "./keeps-queries.ts";
import { noteOpens } from "./note-opens.ts";
import { currentKey, pseudonymOf, pseudonymsOf } from "./pseudonym.ts";

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
  const digest = batchDigest(key, account.id);
  await store.write(async (trx) => {
    const { numInsertedOrUpdatedRows: fresh } = await trx
      .insertInto("learning_batch")
      .values({ digest, at: at.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(fresh) > 0) await keep(trx, rows, { account, days, at });
  });
  return done;
}

/** Told by the batch's own random key, so that it leads from an account to nothing. */
function batchDigest(key: string, account: string): string {
  return createHmac("sha256", key).update(account).digest("base64url");
}

type Keeping = { readonly account: Member; readonly days: number; readonly at: Date };

async function keep(trx: Writing, rows: readonly EntryRows[], { account, days, at }: Keeping): Promise<void> {
  const key = await currentKey(trx, days, at);
  const pseudonym = pseudonymOf(account.id, key);
  const { kept } = await trx
    .selectFrom("search_entry")
    .select((each) => each.fn.countAll<number>().as("kept"))
    .where("pseudonym", "=", pseudonym)
    .where("day", "=", at.toISOString().slice(0, 10))
    .executeTakeFirstOrThrow();
  if (kept >= mostPerDay) return;
  const { region = null, channel = null } = account.attributes;
  const named = rows.map((row) => ({ id: randomUUID(), ...row }));
  if (named.length === 0) return;
  const whose = { key: key.id, pseudonym };
  await trx
    .insertInto("search_entry")
    .values(named.map(({ id, entry }) => ({ ...entry, id, ...whose })))
    .execute();
  await trx
    .insertInto("search_text")
    .values(named.map(({ id, text }) => ({ ...text, entry: id, key: key.id, region, channel })))
    .execute();
  const opens = rows.flatMap(({ opened }) => opened ?? []);
  const earlier = (await pseudonymsOf(trx, account.id)).filter((name) => name !== pseudonym);
  await noteOpens(trx, opens, { ...whose, earlier, place: placeOf(region, channel) });
}
