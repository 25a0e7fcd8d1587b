import { constants, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { followQuestions } from "../../server/portal-pages/follow-questions.ts";
import { pageFigures } from "../../server/portal-pages/page-figures.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { generateYear } from "./generate-year.ts";
import { planted } from "./planted.ts";

/* Pages after which people ask, in the generated year: the planted one stands out in its weeks, and nowhere else. */

const { page } = planted;
const weeks = ["2026-05-11", "2026-05-18"];
let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-pages-"));
  const file = join(folder, "ask-me.sqlite");
  copyFileSync(await generateYear({ scale: 0.1 }), file, constants.COPYFILE_FICLONE);
  store = openStore(file);
  // A document's id is its address in that year's portal.
  const documents = {
    at: (address: string) => address,
    of: (record: string) => (record === page.record ? page.document : null),
  };
  await followQuestions({ store, documents, signal: new AbortController().signal });
}, 240_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the page that causes 25 questions of 22 sellers stands first in its two weeks, and no other comes near", async () => {
  const figures = await pageFigures(
    store.read,
    { from: page.from, before: "2026-04-27" },
    { now: new Date("2026-05-24T20:00:00Z"), since: "2025-05-24" },
  );
  const most = [...figures].toSorted(([, a], [, b]) => b.from.questions - a.from.questions);
  expect(most[0]).toMatchObject([
    page.document,
    {
      from: { questions: page.questions, sellers: page.sellers },
      fromBefore: { questions: 0, sellers: 0 },
    },
  ]);
  expect(most[1]?.[1].from.questions).toBeLessThan(page.questions / 2);
});

test("its weeks stand in what stays, and no other week has it", async () => {
  const rows = await store.read
    .selectFrom("page_week")
    .selectAll()
    .where("document", "=", page.document)
    .where("how", "=", "from")
    .orderBy("week")
    .execute();
  expect(rows.map(({ week }) => week)).toEqual(weeks);
  expect(rows.reduce((sum, { questions }) => sum + questions, 0)).toBe(page.questions);
});
