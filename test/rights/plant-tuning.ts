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
    await trx
      .insertInto("tuning_change")
      .values({ at, by: "", what: "pin", id: "pin-0", became: null })
      .execute();
  });
  await server.tidy();
}
