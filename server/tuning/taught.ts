import type { Selectable } from "kysely";
import { z } from "zod";
import type { Pin, SynonymSet } from "../../core/contract/tuning.ts";
import type { Reading } from "../desk/people.ts";
import type { Tables } from "../store/tables.ts";

const Strings = z.array(z.string());

/** What administrators have taught search, as it is now. */
export type Taught = {
  /** Of the last change; another one says that this is old. */
  readonly seq: number;
  readonly pins: readonly Pin[];
  /** One array for all whom it is trimmed for: search reads each but once. */
  readonly synonyms: SynonymSet[];
};

export const untaught: Taught = { seq: 0, pins: [], synonyms: [] };

export async function newestChange(db: Reading): Promise<number> {
  const newest = await db
    .selectFrom("tuning_change")
    .select((each) => each.fn.max("seq").as("seq"))
    .executeTakeFirst();
  return newest?.seq ?? 0;
}

export async function readTaught(db: Reading): Promise<Taught> {
  const seq = await newestChange(db);
  const pins = await db.selectFrom("tuning_pin").selectAll().orderBy("id").execute();
  const synonyms = await db.selectFrom("tuning_synonyms").selectAll().orderBy("id").execute();
  return { seq, pins: pins.map(pinOf), synonyms: synonyms.map(synonymsOf) };
}

type PinRow = Pick<Selectable<Tables["tuning_pin"]>, "id" | "queries" | "record" | "until" | "badge">;

export function pinOf(row: PinRow): Pin {
  const { id, record, until, badge } = row;
  const queries = Strings.parse(JSON.parse(row.queries));
  return { id, queries, record, until, ...(badge === null ? {} : { badge }) };
}

export function synonymsOf({ id, words }: { id: string; words: string }): SynonymSet {
  return { id, words: Strings.parse(JSON.parse(words)) };
}
