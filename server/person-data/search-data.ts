import type { ReadonlyKysely } from "kysely/readonly";
import { pseudonymsOf } from "../learning/pseudonym.ts";
import type { Tables } from "../store/tables.ts";

/** What was searched and opened, as far as it can still be told to be theirs: under pseudonyms whose key is there. */
export async function searchData(db: ReadonlyKysely<Tables>, id: string) {
  const names = await pseudonymsOf(db, id);
  if (names.length === 0) return { searched: [], opened: [], keptAnswers: [] };
  return {
    searched: await db
      .selectFrom("search_entry")
      .leftJoin("search_text", "search_text.entry", "search_entry.id")
      .select(["search_entry.day", "search_entry.kind", "search_entry.record", "search_text.hour"])
      .select(["search_text.query", "search_text.missing", "search_text.filters"])
      .where("search_entry.pseudonym", "in", names)
      .execute(),
    opened: await db
      .selectFrom("section_open")
      .select(["day", "record", "document"])
      .where("pseudonym", "in", names)
      .execute(),
    keptAnswers: await db
      .selectFrom("kept_answer_reader")
      .select(["answer", "day", "offered", "opened", "solved", "asked"])
      .where("pseudonym", "in", names)
      .execute(),
  };
}
