import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { SyncPage } from "../../../core/contract/sync.ts";
import { SearchAnswer, type Hit } from "../../../core/contract/search.ts";
import { fromBinary, toBinary } from "../../../core/search/binary.ts";
import { buildIndex } from "./build-index.ts";
import { compileIndex } from "../../../core/search/compile-index.ts";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf, withChange } from "../../../core/search/compiled-parts.ts";
import { mergeParts } from "../../../core/search/merge-parts.ts";
import { openIndex, type SearchIndex } from "../../../core/search/search-index.ts";
import { search } from "../../../core/search/search.ts";
import { askOver, rankIn, shownIn } from "./ask-portal.ts";
import { sectionRecord } from "./section-record.ts";
import { someQuery, someRecords } from "./some-records.ts";

/** Tariffs of four years; only the earlier ones know a surcharge for left-hand mirrors. */
const tariffs: readonly SectionRecord[] = [2023, 2024, 2025, 2026].flatMap((year) => {
  const edition = {
    title: `Тарифы КАСКО ${year}`,
    validFrom: `${year}-01-01`,
    ...(year === 2026 ? {} : { newer: "kasko2026" }),
  };
  return [
    sectionRecord({
      ...edition,
      id: `kasko${year}#top`,
      text: "Базовые тарифы по территориям и возрасту автомобиля.",
    }),
    sectionRecord({
      ...edition,
      id: `kasko${year}#young`,
      heading: "Молодые водители",
      text: `Коэффициент 1,${year % 100} для водителей младше 22 лет.${year < 2026 ? " Надбавка за праворульный автомобиль." : ""}`,
    }),
  ];
});
const others = [
  sectionRecord({
    id: "osago#top",
    title: "Тарифы ОСАГО",
    text: "Базовая ставка и коэффициенты КАСКО не применяются.",
  }),
  sectionRecord({
    id: "payment#top",
    title: "Оплата полиса",
    text: "Тарифы КАСКО и ОСАГО: оплата по QR-коду.",
  }),
];
/** The rest of a portal, in which years are nothing rare. */
const rest = Array.from({ length: 40 }, (_, number) =>
  sectionRecord({
    id: `news${number}#top`,
    title: "Новости",
    text: `Открыт офис № ${number} в ${2023 + (number % 4)} году.`,
  }),
);
const ask = await askOver([...tariffs, ...others, ...rest]);

describe("earlier editions", () => {
  test("are folded beneath the newest, two at most", () => {
    const [kasko, ...further] = ask("тарифы каско").groups;
    expect(kasko?.document).toBe("kasko2026");
    expect(kasko?.best.newer).toBeUndefined();
    const earlier = kasko?.sections.filter((hit) => hit.document !== "kasko2026") ?? [];
    expect(earlier.map((hit) => hit.newer)).toEqual(["kasko2026", "kasko2026"]);
    expect(earlier.map((hit) => hit.document)).toEqual(["kasko2025", "kasko2024"]);
    expect(kasko?.sections.slice(-2)).toEqual(earlier);
    expect(further.map(({ document }) => document).toSorted()).toEqual(["osago", "payment"]);
  });

  test("stand beneath it even where the query names their year", () => {
    const answer = ask("тарифы каско 2024");
    expect(rankIn(answer, "kasko2026#top")).toBe(0);
    expect(rankIn(answer, "kasko2024#top")).toBeLessThan(rankIn(answer, "kasko2023#top"));
  });

  test("lift the newest to the place of the best among them", async () => {
    const both = await askOver([
      sectionRecord({ id: "old", title: "Франшиза по ДМС: надбавка", newer: "now" }),
      sectionRecord({ id: "now", title: "Франшиза по ДМС", text: "Надбавка отменена." }),
      sectionRecord({ id: "memo", title: "Надбавка по ДМС", text: "Когда нужна надбавка." }),
    ]);
    expect(shownIn(both("франшиза по дмс надбавка"))).toEqual(["now", "old", "memo"]);
  });

  test("are found by what only they say, under the best of them, each said to be one", () => {
    const [group] = ask("надбавка праворульный").groups;
    const hits = group ? [group.best, ...group.sections] : [];
    expect(hits.length).toBeGreaterThan(1);
    expect(hits.map((hit) => hit.newer)).toEqual(hits.map(() => "kasko2026"));
    expect(ask("надбавка праворульный").groups).toHaveLength(1);
  });

  test("stand below an equal that has no newer edition", async () => {
    const text = "Надбавка за праворульный автомобиль.";
    const both = await askOver([
      sectionRecord({ id: "old", title: "Тарифы КАСКО", text, newer: "elsewhere" }),
      sectionRecord({ id: "now", title: "Тарифы КАСКО", text }),
    ]);
    expect(shownIn(both("праворульный"))).toEqual(["now", "old"]);
  });

  test("stay above what answers less", () => {
    const answer = ask("тарифы праворульный");
    expect(rankIn(answer, "kasko2025#young")).toBeLessThan(rankIn(answer, "osago#top"));
  });

  test("take no document's place in the answer", () => {
    expect(ask("тарифы", { limit: 2 }).groups.map(({ document }) => document)).toHaveLength(2);
  });

  test("count as found", () => {
    expect(ask("праворульный").total).toBe(3);
  });

  test("of yesterday's newest lead to today's while a copy takes the change in", async () => {
    const halfway = await askOver([
      sectionRecord({ id: "v1", title: "Правила КАСКО", newer: "v2" }),
      sectionRecord({ id: "v2", title: "Правила КАСКО", newer: "v3" }),
      sectionRecord({ id: "v3", title: "Правила КАСКО" }),
    ]);
    const [group, ...further] = halfway("правила каско").groups;
    expect([group?.document, further.length]).toEqual(["v3", 0]);
  });
});

/** Records of five documents, each perhaps an earlier edition of one that is none itself. */
const someEditions = fc
  .tuple(someRecords, fc.array(fc.option(fc.nat(6), { nil: undefined }), { minLength: 7, maxLength: 7 }))
  .map(([records, newest]) =>
    records.map((record) => {
      const newer = newest[Number(record.document.slice(1))];
      return newer === undefined || newest[newer] !== undefined ? record : { ...record, newer: `p${newer}` };
    }),
  );

test("an earlier edition never stands above its newest, and nothing stands twice", async () => {
  await fc.assert(
    fc.asyncProperty(someEditions, someQuery, async (records, query) => {
      const answer = SearchAnswer.parse((await askOver(records))(query));
      const hits = answer.groups.flatMap(({ best, sections }) => [best, ...sections]);
      const first = new Map<string, number>();
      for (const [at, { document }] of hits.entries()) first.set(document, first.get(document) ?? at);
      const isAbove = ({ newer }: Hit, at: number): boolean =>
        newer !== undefined && (first.get(newer) ?? -1) > at;
      expect(hits.filter(isAbove)).toEqual([]);
      expect(new Set(hits.map(({ record }) => record)).size).toBe(hits.length);
    }),
    { numRuns: 300 },
  );
});

test("editions that name each other in a circle are answered all the same", async () => {
  const circle = await askOver([
    sectionRecord({ id: "a", title: "Правила", newer: "b" }),
    sectionRecord({ id: "b", title: "Правила", newer: "a" }),
    sectionRecord({ id: "c", title: "Правила", newer: "c" }),
  ]);
  expect(shownIn(circle("правила")).toSorted()).toEqual(["a", "b", "c"]);
});

const answerOf = (index: SearchIndex): unknown =>
  search(index, { query: "тарифы каско", limit: 10, now: "2026-11-20T09:00:00Z" });

describe("what is newer is kept", () => {
  test("by the stored form, by merging, by the wire and by the index of a release", async () => {
    const compiled = await compileRecords(tariffs);
    const expected = answerOf(openIndex(partsOf(compiled)));
    expect(JSON.stringify(expected)).toContain('"newer":"kasko2026"');

    const read = fromBinary(toBinary(compiled));
    expect(read.kind === "read" && answerOf(openIndex(partsOf(read.index)))).toEqual(expected);

    const earlier = await compileRecords(tariffs.slice(0, 4));
    const later = await compileRecords(tariffs.slice(4));
    const parts = withChange(partsOf(earlier), { changed: later });
    expect(answerOf(openIndex(parts))).toEqual(expected);
    expect(answerOf(openIndex(partsOf(await mergeParts(parts))))).toEqual(expected);

    const page = {
      cursor: "1",
      complete: true,
      reset: true,
      total: 8,
      removed: [],
      audience: "a",
      release: null,
    };
    const synced = SyncPage.parse(JSON.parse(JSON.stringify({ ...page, records: tariffs })));
    expect(answerOf(openIndex(partsOf(await compileRecords(synced.records))))).toEqual(expected);

    const stock = await compileIndex(JSON.parse(JSON.stringify(buildIndex(tariffs))), tariffs);
    expect(stock.kind === "compiled" && answerOf(openIndex(partsOf(stock.index)))).toEqual(expected);
  });
});
