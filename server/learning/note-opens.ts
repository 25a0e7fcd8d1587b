import type { Writing } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";

type Open = Pick<Tables["section_open"], "record" | "document" | "day">;
/** As whom it is written, and what the same person is called under earlier keys that are still there. */
type Opener = Omit<Tables["section_open"], keyof Open> & { readonly earlier: readonly string[] };

/**
 * Remembers who opened which section last when. What the same person opened of these documents under an earlier name goes
 * over to the new one, so that nobody counts twice among the people of a document.
 */
export async function noteOpens(
  trx: Writing,
  opens: readonly Open[],
  { earlier, ...opener }: Opener,
): Promise<void> {
  if (opens.length === 0) return;
  const documents = [...new Set(opens.map(({ document }) => document))];
  const names = [opener.pseudonym, ...earlier];
  const known = await trx
    .selectFrom("section_open")
    .select(["record", "document", "day", "pseudonym"])
    .where("pseudonym", "in", names)
    .where("document", "in", documents)
    .execute();
  if (known.some(({ pseudonym }) => pseudonym !== opener.pseudonym))
    await trx
      .deleteFrom("section_open")
      .where("pseudonym", "in", earlier)
      .where("document", "in", documents)
      .execute();
  const latest = new Map<string, Open>();
  for (const { record, document, day } of [...known, ...opens]) {
    const before = latest.get(record);
    if (before === undefined || before.day < day) latest.set(record, { record, document, day });
  }
  await trx
    .insertInto("section_open")
    .values([...latest.values()].map((open) => ({ ...open, ...opener })))
    .onConflict((conflict) =>
      conflict.columns(["document", "record", "pseudonym"]).doUpdateSet((each) => ({
        key: each.ref("excluded.key"),
        day: each.ref("excluded.day"),
        place: each.ref("excluded.place"),
      })),
    )
    .execute();
}
