import { digestOf } from "../audit/digest-of.ts";
import { recordChange } from "../audit/record-change.ts";
import type { Tables } from "../store/tables.ts";
import type { Writing } from "../store/store.ts";

type Change = Pick<Tables["tuning_change"], "what" | "id" | "at"> & {
  /** Account; null is the system. */
  readonly by: string | null;
  /** Null where there was none. */
  readonly was: unknown;
  /** Null where it was taken away. */
  readonly became: unknown;
};

/** Remembers who changed what when, and tells the audit log of it. */
export async function keepChange(trx: Writing, { was, became, ...change }: Change): Promise<void> {
  await trx
    .insertInto("tuning_change")
    .values({ ...change, by: change.by ?? "", became: became === null ? null : JSON.stringify(became) })
    .execute();
  const { what, id, at, by } = change;
  await recordChange(trx, {
    at,
    by,
    action: `${what}-${became === null ? "removed" : "written"}`,
    subject: `${what}:${id}`,
    before: was === null ? null : digestOf(was),
    after: became === null ? null : digestOf(became),
  });
}
