import { sql } from "kysely";
import type { Writing } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";

type Open = Pick<Tables["section_open"], "record" | "document" | "day">;
/** As whom it is written. */
type Opener = Omit<Tables["section_open"], keyof Open>;

/**
 * Remembers who opened which section last when. What the same person opened under another name stays as it is: a row that
 * came or went with this one would say that the two are one.
 */
export async function noteOpens(trx: Writing, opens: readonly Open[], opener: Opener): Promise<void> {
  if (opens.length === 0) return;
  const latest = new Map<string, Open>();
  for (const open of opens) {
    const before = latest.get(open.record);
    if (before === undefined || before.day < open.day) latest.set(open.record, open);
  }
  await trx
    .insertInto("section_open")
    .values([...latest.values()].map((open) => ({ ...open, ...opener })))
    .onConflict((conflict) =>
      conflict.columns(["document", "record", "pseudonym"]).doUpdateSet((each) => ({
        day: sql<string>`max(${each.ref("section_open.day")}, ${each.ref("excluded.day")})`,
        place: each.ref("excluded.place"),
      })),
    )
    .execute();
}
