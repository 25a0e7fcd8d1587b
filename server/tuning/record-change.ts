import type { Tables } from "../store/tables.ts";
import type { Writing } from "../store/store.ts";

type Change = Pick<Tables["tuning_change"], "what" | "id" | "at" | "by"> & {
  /** Null where it was taken away. */
  readonly became: unknown;
};

/** Remembers who changed what when. */
export async function recordChange(trx: Writing, { became, ...change }: Change): Promise<void> {
  await trx
    .insertInto("tuning_change")
    .values({ ...change, became: became === null ? null : JSON.stringify(became) })
    .execute();
}
