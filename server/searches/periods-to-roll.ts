import type { Reading } from "../desk/people.ts";

/** A living key, and the period that it serves. */
export type Period = {
  readonly key: number;
  /** The day on which it began. */
  readonly period: string;
  /** Entries whose words are still there. */
  readonly entries: number;
  readonly erased: boolean;
};

/** Periods of which more or less is there than was added up. */
export async function periodsToRoll(db: Reading): Promise<Period[]> {
  const keys = await db.selectFrom("search_key").select(["id", "begunAt"]).orderBy("begunAt").execute();
  const rolled = new Map(
    (await db.selectFrom("search_period").selectAll().execute()).map((row) => [row.period, row]),
  );
  const periods: Period[] = [];
  for (const { id: key, begunAt } of keys) {
    const { entries } = await db
      .selectFrom("search_text")
      .select((each) => each.fn.countAll<number>().as("entries"))
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    const period = begunAt.slice(0, 10);
    const before = rolled.get(period);
    if (entries !== (before?.entries ?? 0))
      periods.push({ key, period, entries, erased: before?.erased === 1 });
  }
  return periods;
}
