import type { Writing } from "../store/store.ts";

// One unit of writing holds up everybody else while it runs.
const peoplePerUnit = 50;

/**
 * Forgets who met kept answers under a key that has been destroyed; what was counted of it stays. @returns how many rows went
 */
export async function forgetKeptReaders(trx: Writing): Promise<bigint> {
  const some = trx
    .selectFrom("kept_answer_reader")
    .select("pseudonym")
    .distinct()
    .where("key", "not in", trx.selectFrom("search_key").select("id"))
    .limit(peoplePerUnit);
  const { numDeletedRows } = await trx
    .deleteFrom("kept_answer_reader")
    .where("pseudonym", "in", some)
    .executeTakeFirst();
  return numDeletedRows;
}
