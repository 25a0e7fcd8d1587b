import type { TestApp } from "../unit/server/harness/test-app.ts";
import { canary, canaryOf } from "./canary.ts";
import type { Secret } from "./oracle.ts";

/** Search as it was taught about every planted section: each is pinned to its own words, and opened by three people. */
export async function plantTuning(server: TestApp, sections: readonly Secret[]): Promise<void> {
  const at = server.clock.now.toISOString();
  await server.deps.store.write(async (trx) => {
    const { id: key } = await trx
      .insertInto("search_key")
      .values({ secret: "", begunAt: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const section of sections) {
      const [record, document] = [`${canaryOf(section)}-record`, `${canaryOf(section)}-document`];
      await trx
        .insertInto("tuning_pin")
        .values({
          id: `pin-${sections.indexOf(section)}`,
          queries: JSON.stringify(["лимит", canary(section, "title")]),
          record,
          until: null,
          changedAt: at,
          changedBy: "",
        })
        .execute();
      for (const pseudonym of ["first", "second", "third"])
        await trx
          .insertInto("section_open")
          .values({ record, document, key, pseudonym, day: at.slice(0, 10), place: null })
          .execute();
    }
    const [period, day] = [at.slice(0, 10), at.slice(0, 10)];
    const counts = {
      searched: 3,
      zero: 3,
      unopened: 0,
      abandoned: 0,
      opened: 0,
      positions: 0,
      asked: 0,
      layout: 0,
    };
    await trx.insertInto("search_period").values({ period, entries: 0, erased: 0, rolledAt: at }).execute();
    await trx
      .insertInto("search_day")
      .values({ period, day, people: 3, ...counts })
      .execute();
    for (const section of sections) {
      const query = `вопрос${sections.indexOf(section)}`;
      await trx
        .insertInto("search_query")
        .values({ period, query, text: query, people: 3, ...counts })
        .execute();
      // What three people opened in the end is proposed as a pin.
      const record = `${canaryOf(section)}-record`;
      await trx.insertInto("search_query_record").values({ period, query, record, people: 3 }).execute();
    }
    await trx
      .insertInto("tuning_change")
      .values({ at, by: "", what: "pin", id: "pin-0", became: null })
      .execute();
  });
  await server.tidy();
}
