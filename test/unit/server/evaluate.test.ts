import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { stringify } from "yaml";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { evaluate } from "../../../server/commands/evaluate.ts";
import { plantRelease, section } from "./harness/plant-release.ts";
import { testApp, type TestApp } from "./harness/test-app.ts";
import { loadHere } from "./harness/load-here.ts";

let server: TestApp;
let file: string;
beforeEach(async () => {
  server = await testApp({}, { load: loadHere });
  file = join(server.data, "ask-me.yaml");
  const { sources, desk } = server.deps.config;
  const address = { address: "http://ask-me.example", secret: "a secret for tests that is long enough" };
  const { calendar, calendars } = desk;
  writeFileSync(file, stringify({ data: ".", server: address, desk: { calendar, calendars }, sources }));
});
afterEach(() => server.close());

const Result = z.object({
  cases: z.int(),
  ndcg10: z.number(),
  success5: z.number(),
  untaught: z.object({ ndcg10: z.number(), success5: z.number() }),
});

async function evaluated(...args: string[]) {
  const [said, complained]: [string[], string[]] = [[], []];
  const code = await evaluate(["--config", file, ...args], {
    language: "ru",
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  });
  return { code, said, complained };
}

async function pin(id: string, queries: string[], record: string): Promise<void> {
  const at = server.clock.now.toISOString();
  await server.deps.store.write((trx) =>
    trx
      .insertInto("tuning_pin")
      .values({ id, queries: JSON.stringify(queries), record, until: null, changedAt: at, changedBy: "" })
      .execute(),
  );
}

const sections = [
  section({ id: "memo", title: "Памятка агента", text: "Что взять с собой к клиенту." }),
  section({ id: "card", title: "Зелёная карта", text: "Полис для поездки на машине." }),
];

test("the last line tells how search does with and without what it was taught", async () => {
  plantRelease(server.releases, "20261102-080000-evaluate", sections);
  await pin("memo", ["шпаргалка"], "memo");
  await pin("card", ["поездка"], "card");
  const { code, said } = await evaluated();
  expect(code).toBe(0);
  expect(Result.parse(JSON.parse(said.at(-1) ?? ""))).toEqual({
    cases: 2,
    ndcg10: 1,
    success5: 1,
    untaught: { ndcg10: 0.5, success5: 0.5 },
  });
});

test("below what is wanted it ends with 1 and says so", async () => {
  plantRelease(server.releases, "20261102-080000-evaluate", sections);
  await pin("memo", ["шпаргалка"], "memo");
  expect((await evaluated("--at-least", "0.9")).code).toBe(0);
  // An answer cited what search does not find for the question.
  const query = { query: "что взять к клиенту", normal: "взят клиент", record: "card" };
  const at = server.clock.now.toISOString();
  await server.deps.store.write((trx) =>
    trx
      .insertInto("search_case")
      .values({ id: "asked", ...query, source: "answer", origin: "1", at })
      .execute(),
  );
  const { code, complained } = await evaluated("--at-least", "0.99");
  expect([code, complained]).toEqual([1, [expect.stringContaining("ниже 0.99")]]);
});

test("a database of a newer program is left alone, and told of as by the server", async () => {
  plantRelease(server.releases, "20261102-080000-evaluate", sections);
  const database = new DatabaseSync(join(server.data, "ask-me.sqlite"));
  database.exec("insert into kysely_migration values ('z99-future', '2027-01-01T00:00:00.000Z')");
  database.close();
  const { code, said, complained } = await evaluated();
  expect([code, said]).toEqual([2, []]);
  expect(complained).toEqual([expect.stringMatching(/База данных новее этой программы.*z99-future/)]);
});

test("without a release, and with a number that is none, it says what to do", async () => {
  const nothing = await evaluated();
  expect([nothing.code, nothing.complained]).toEqual([2, [expect.stringContaining("npm run crawl")]]);
  expect((await evaluated("--at-least", "много")).code).toBe(2);
  const unknown = await evaluated("--at-last", "0.9");
  expect([unknown.code, unknown.complained]).toEqual([2, [expect.stringContaining("Использование")]]);
});
