import type { KeptSynonyms } from "../../core/contract/tuning-endpoints.ts";
import { peopleOf, personIn } from "../desk/people.ts";
import { done, type Outcome } from "../outcome.ts";
import type { Store } from "../store/store.ts";
import type { Changing } from "./keep-pins.ts";
import { keepChange } from "./keep-change.ts";
import { synonymsOf } from "./taught.ts";

/** Every browser carries all of them. */
export const mostSynonyms = 1000;

export async function listSynonyms(store: Store): Promise<KeptSynonyms[]> {
  const rows = await store.read
    .selectFrom("tuning_synonyms")
    .selectAll()
    .orderBy("changedAt", "desc")
    .execute();
  const people = await peopleOf(
    store.read,
    rows.map(({ changedBy }) => changedBy),
  );
  return rows.map((row) => ({
    ...synonymsOf(row),
    changedAt: row.changedAt,
    by: personIn(people, row.changedBy),
  }));
}

/** `full`: there are as many as there may be. */
export async function putSynonyms(
  store: Store,
  words: readonly string[],
  { id, by, at }: Changing,
): Promise<"kept" | "same" | "full"> {
  const content = JSON.stringify(words);
  return store.write(async (trx) => {
    const known = await trx.selectFrom("tuning_synonyms").selectAll().where("id", "=", id).executeTakeFirst();
    if (known?.words === content) return "same";
    const { sets } = await trx
      .selectFrom("tuning_synonyms")
      .select((each) => each.fn.countAll<number>().as("sets"))
      .executeTakeFirstOrThrow();
    if (!known && sets >= mostSynonyms) return "full";
    const row = { words: content, changedAt: at, changedBy: by ?? "" };
    if (known) await trx.updateTable("tuning_synonyms").set(row).where("id", "=", id).execute();
    else
      await trx
        .insertInto("tuning_synonyms")
        .values({ id, ...row })
        .execute();
    const was = known === undefined ? null : synonymsOf(known).words;
    await keepChange(trx, { what: "synonyms", id, at, by, was, became: words });
    return "kept";
  });
}

export async function removeSynonyms(
  store: Store,
  { id, by, at }: Changing,
): Promise<Outcome<{ done: true }>> {
  return store.write(async (trx) => {
    const known = await trx.selectFrom("tuning_synonyms").selectAll().where("id", "=", id).executeTakeFirst();
    if (known === undefined) return { problem: "not-found" };
    await trx.deleteFrom("tuning_synonyms").where("id", "=", id).execute();
    const was = synonymsOf(known).words;
    await keepChange(trx, { what: "synonyms", id, at, by, was, became: null });
    return done;
  });
}
