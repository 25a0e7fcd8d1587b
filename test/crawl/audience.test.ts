import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SearchAnswer } from "../../core/contract/search.ts";
import { SyncPage } from "../../core/contract/sync.ts";
import { canary, canaryOf } from "../rights/canary.ts";
import { mayRead } from "../rights/oracle.ts";
import { people, readWorld, type PersonName, type ReadWorld } from "./read-world.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";
import { hiddenFrom, threeReadersPortal, words, type Reader } from "./three-readers.ts";

let portal: ServedApp;
beforeAll(async () => {
  portal = await serveApp(threeReadersPortal());
});
afterAll(() => portal.stop());

/** Words that stand in every passage, in the frame, in another keyboard layout. */
const usual = ["порядок", "порядок согласования договора", "документ раздел", "ставки", "gjhzljr"];
/** Of each word that only some may see: the beginning, the whole, beside one that stands everywhere. */
const queries = usual.concat(
  Object.values(words).flatMap((word) => [
    canaryOf(word).slice(0, -1),
    canary(word, "text"),
    canary(word, "title"),
    `${canaryOf(word).slice(0, -2)} порядок`,
  ]),
);
const search = (query: string): string => `/api/search?q=${encodeURIComponent(query)}`;
const bodyOf = (said: string): unknown => JSON.parse(said.slice(said.indexOf("{")));

/** What an answer says, less how its records and documents are called. */
function contentOf(said: string): unknown {
  const { total, counts, missing, groups, correction } = SearchAnswer.parse(bodyOf(said));
  const hits = groups.map(({ best, sections }) =>
    [best, ...sections].map(({ record: _record, document: _document, ...hit }) => hit),
  );
  return { total, counts, missing, hits, correction };
}

/** What is told for a word beside one that stands everywhere, the word itself left out. */
async function toldFor(world: ReadWorld, who: PersonName, word: string): Promise<string> {
  return (await world.get(who, search(`${word} порядок`))).replaceAll(word, "…");
}

const readersOf: Partial<Record<PersonName, readonly Reader[]>> = {
  seller: ["staff"],
  underwriter: ["staff", "underwriter"],
  financier: ["staff", "financier"],
};

test("a file that all may read is not called by what its link says to some", async () => {
  const labelled = await serveApp(threeReadersPortal(true));
  await using world = await readWorld(labelled.address, ["underwriter", "financier", "staff"]);
  const said = await world.get("seller", "/api/records?fields=full");
  await labelled.stop();
  expect(said).toContain("rates.csv");
  expect(said).not.toContain(canaryOf(words.label));
});

const orders: [string, Reader[]][] = [
  ["whoever sees least first", ["staff", "underwriter", "financier"]],
  ["whoever sees most first", ["underwriter", "financier", "staff"]],
];

// What is seen first is most easily told to the others: the one that is tried in any run.
describe.for(process.env["COUNTS"] === "full" ? orders : orders.slice(1))(
  "crawled as three readers, %s",
  ([, order]) => {
    let world: ReadWorld;
    beforeAll(async () => {
      world = await readWorld(portal.address, order);
    });
    afterAll(() => world[Symbol.asyncDispose]());

    describe.each(["seller", "underwriter", "financier", "both", "agent"] as const)("%s", (who) => {
      const forbidden = hiddenFrom(people[who].groups);
      const leaks = (said: string): string[] => forbidden.filter((word) => said.includes(word));

      test("finds nothing that they may not see: no title, snippet, place or address", async () => {
        const asked = [...queries, ...usual.map((query) => `${query}&kind=page`)];
        const leaked = new Set<string>();
        for (const query of asked.map(search)) {
          const said = await world.get(who, query);
          expect(said).toMatch(/^200 /);
          // An answer repeats the query; what it adds is what counts.
          const {
            query: _query,
            shown: _shown,
            missing: _missing,
            ...added
          } = SearchAnswer.parse(bodyOf(said));
          for (const word of leaks(JSON.stringify(added))) leaked.add(word);
        }
        expect([...leaked]).toEqual([]);
      });

      test("keeps no record of it, by titles or whole, and opens none", async () => {
        const all = ["full", "titles"].map((fields) => world.get(who, `/api/records?fields=${fields}`));
        expect(leaks((await Promise.all(all)).join(""))).toEqual([]);
        const unknown = await world.get(who, "/api/sections/nothing");
        for (const { id, audience } of await world.records()) {
          const said = await world.get(who, `/api/sections/${id}`);
          const open = mayRead(people[who], { name: id, audience });
          expect(open ? said.slice(0, 4) : said).toBe(open ? "200 " : unknown);
        }
      });

      test("finds all that they may see", async () => {
        const said = await world.get(who, "/api/records?fields=full");
        const told = [
          words.open,
          words.limits,
          words.budget,
          words.quota,
          words.tariff,
          words.payout,
          words.grade,
        ];
        const missed = told.filter((word) => mayRead(people[who], word) && !said.includes(canaryOf(word)));
        expect(missed).toEqual([]);
      });

      test("cannot tell a hidden word from one that stands nowhere", async () => {
        const unheard = await toldFor(world, who, "zqunheard");
        for (const word of forbidden) expect(await toldFor(world, who, `${word}text`)).toBe(unheard);
      });
    });

    const others: readonly PersonName[] =
      order[0] === "staff" ? ["seller"] : ["seller", "underwriter", "financier"];

    test.each(others)(
      "what others see changes no answer to the %s: hits, counts and totals are as if it had not been crawled",
      async (who) => {
        const own = order.filter((reader) => readersOf[who]?.includes(reader));
        await using alone = await readWorld(portal.address, own);
        const different: string[] = [];
        for (const query of queries) {
          const [here, there] = await Promise.all([world, alone].map((one) => one.get(who, search(query))));
          const same = JSON.stringify(contentOf(here ?? "")) === JSON.stringify(contentOf(there ?? ""));
          if (!same) different.push(query);
        }
        expect(different).toEqual([]);
        const [here, there] = await Promise.all(
          [world, alone].map((one) => one.get(who, "/api/records?fields=full")),
        );
        expect(SyncPage.parse(bodyOf(here ?? "")).total).toBe(SyncPage.parse(bodyOf(there ?? "")).total);
      },
    );
  },
);
