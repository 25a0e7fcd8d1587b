import type { Selectable } from "kysely";
import { z } from "zod";
import type { Reading } from "../desk/people.ts";
import type { KeptTables } from "../store/kept-tables.ts";

export type KeptSourceRow = Selectable<KeptTables["kept_answer_source"]>;

/** A kept answer as it stands in the database, with what it cites in the order of its numbers. */
export type KeptRow = Omit<Selectable<KeptTables["kept_answer"]>, "wordings" | "audience"> & {
  readonly wordings: readonly string[];
  readonly audience: readonly string[];
  readonly sources: readonly (Omit<KeptSourceRow, "audience"> & { readonly audience: readonly string[] })[];
};

const Texts = z.array(z.string());
const texts = (json: string): string[] => Texts.parse(JSON.parse(json));

/** All of them, or one by its id. */
export async function keptRows(db: Reading, id?: string): Promise<KeptRow[]> {
  const rows = await db
    .selectFrom("kept_answer")
    .selectAll()
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .orderBy("id")
    .execute();
  if (rows.length === 0) return [];
  const sources = await db
    .selectFrom("kept_answer_source")
    .selectAll()
    .$if(id !== undefined, (query) => query.where("answer", "=", id ?? ""))
    .orderBy("answer")
    .orderBy("number")
    .execute();
  const cited = Map.groupBy(sources, ({ answer }) => answer);
  return rows.map((row) => ({
    ...row,
    wordings: texts(row.wordings),
    audience: texts(row.audience),
    sources: (cited.get(row.id) ?? []).map((source) => ({ ...source, audience: texts(source.audience) })),
  }));
}

export async function keptRow(db: Reading, id: string): Promise<KeptRow | undefined> {
  return (await keptRows(db, id))[0];
}
