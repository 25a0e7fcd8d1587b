import { afterAll, beforeAll, expect, test } from "vitest";
import { bonusEndpoints } from "../../core/contract/bonus-endpoints.ts";
import { searchQualityEndpoints } from "../../core/contract/search-quality-endpoints.ts";
import { rollUpSearches } from "../../server/searches/roll-up-searches.ts";
import { databaseFile } from "../../server/store/database-file.ts";
import { asOf, planted } from "./planted.ts";
import { type ServedYear, serveYear } from "./serve-year.ts";

/* What is planted in the year and found by others than the figures: by what is searched, and by the bonus. */

let served: ServedYear;
beforeAll(async () => {
  served = await serveYear({ scale: 0.1 });
}, 180_000);
afterAll(() => served.close());

test("the synonym that is missing is proposed, and no other", async () => {
  const { store, config } = served.deps;
  const { signal } = new AbortController();
  await rollUpSearches({ store, file: databaseFile(config.data), now: new Date(asOf), signal });
  const { synonyms, zero } = await served.get("lead", searchQualityEndpoints.searchReport, { query: {} });
  const { failed, opened } = planted.synonym;
  expect(synonyms.map((found) => ({ failed: found.failed, opened: found.opened }))).toEqual([
    { failed, opened },
  ]);
  expect(zero[0]).toMatchObject({ text: failed, mend: { kind: "synonym" } });
});

test("the agent who passes requests over stands out by far, and nobody else does", async () => {
  const { lines } = await served.get("lead", bonusEndpoints.bonus, { query: { month: "2026-10" } });
  const skips = new Map(lines.map(({ id, fairness }) => [id, fairness.skips]));
  const { agent } = planted.skipping;
  const others = [...skips].filter(([id]) => id !== agent).map(([, count]) => count);
  expect(skips.get(agent)).toBeGreaterThan(5 * Math.max(...others));
});
