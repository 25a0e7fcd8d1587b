import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SectionRecord } from "../../../core/contract/record.ts";
import type { SearchFilters } from "../../../core/contract/search.ts";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf, withChange } from "../../../core/search/compiled-parts.ts";
import { openIndex } from "../../../core/search/search-index.ts";
import { search } from "../../../core/search/search.ts";
import { askOver, shownIn } from "./ask-portal.ts";
import { sectionRecord } from "./section-record.ts";
import { someQuery, someRecords } from "./some-records.ts";

const text = "Тариф зависит от территории.";
const records: readonly SectionRecord[] = [
  sectionRecord({ id: "rules", title: "Правила", text, path: ["Продукты", "КАСКО"], kind: "pdf" }),
  sectionRecord({
    id: "kazan",
    title: "Казань",
    text,
    path: ["Тарифы"],
    region: ["kazan"],
    changedAt: "2026-11-01T00:30:00+03:00",
  }),
  sectionRecord({
    id: "volga",
    title: "Поволжье",
    text,
    path: ["Тарифы"],
    region: ["samara", "kazan"],
    changedAt: "2026-10-31T23:30:00Z",
  }),
  sectionRecord({
    id: "omsk",
    title: "Омск",
    text,
    path: ["Тарифы"],
    region: ["omsk"],
    kind: "sheet",
    changedAt: "2026-11-20T08:00:00Z",
  }),
];
const ask = await askOver(records);
const found = (filters: SearchFilters): string[] => shownIn(ask("тариф", { filters })).toSorted();

describe("a filter", () => {
  test.each([
    ["of kind", { kind: "pdf" as const }, ["rules"]],
    [
      "of the portal's section takes the first name of the path",
      { section: "Тарифы" },
      ["kazan", "omsk", "volga"],
    ],
    ["of a deeper name finds nothing", { section: "КАСКО" }, []],
    ["of region leaves out what is for others only", { region: "kazan" }, ["kazan", "rules", "volga"]],
    ["of a region that nothing names leaves what is for all", { region: "tver" }, ["rules"]],
    ["of change takes the day itself, as it is written", { since: "2026-11-01" }, ["kazan", "omsk"]],
    [
      "of kind and region and section",
      { kind: "sheet" as const, region: "omsk", section: "Тарифы" },
      ["omsk"],
    ],
    ["that contradicts another finds nothing", { kind: "pdf" as const, section: "Тарифы" }, []],
    ["of nonsense finds nothing", { section: "toString" }, []],
  ])("%s", (_, filters, expected) => {
    expect(found(filters)).toEqual(expected);
  });

  test("leaves what is counted as it is", () => {
    const { groups: _all, ...unfiltered } = ask("тариф");
    const { groups, ...filtered } = ask("тариф", { filters: { kind: "pdf", region: "omsk" } });
    expect(filtered).toEqual(unfiltered);
    expect(groups).toHaveLength(1);
  });

  test("reaches what stands far below among all", async () => {
    const many = Array.from({ length: 300 }, (__, at) =>
      sectionRecord({ id: `page${at}`, title: "Тариф", text, path: ["Новости"] }),
    );
    const last = sectionRecord({ id: "last", title: "Прочее", text, path: ["Архив"] });
    const asked = (await askOver([...many, last]))("тариф", { filters: { section: "Архив" } });
    expect(shownIn(asked)).toEqual(["last"]);
  });
});

describe("what is found is counted", () => {
  test("by the portal's sections and by regions, the most frequent first", () => {
    const { sections, regions, counts } = ask("тариф");
    expect(sections).toEqual([
      { value: "Тарифы", count: 3 },
      { value: "Продукты", count: 1 },
    ]);
    expect(regions).toEqual([
      { value: "kazan", count: 2 },
      { value: "omsk", count: 1 },
      { value: "samara", count: 1 },
    ]);
    expect(counts).toEqual({ page: 2, pdf: 1, sheet: 1 });
  });

  test("twelve values at most", async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      sectionRecord({
        id: `page${at}`,
        title: "Тариф",
        path: [`Раздел ${at % 20}`],
        region: [`r${at % 15}`],
      }),
    );
    const { sections, regions } = (await askOver(many))("тариф");
    expect([sections.length, regions.length]).toEqual([12, 12]);
  });
});

/** Records with all that filters ask for. */
const someFiltered: fc.Arbitrary<SectionRecord[]> = fc
  .tuple(
    someRecords,
    fc.array(
      fc.record({
        path: fc.constantFrom<string[][]>([], ["Тарифы"], ["Продукты", "Тарифы"]),
        region: fc.constantFrom<(string[] | undefined)[]>(undefined, ["kazan"], ["omsk", "kazan"]),
        changedAt: fc.constantFrom(undefined, "2026-11-01T08:00:00Z", "2026-11-19T08:00:00+05:00"),
      }),
      { minLength: 14, maxLength: 14 },
    ),
  )
  .map(([some, more]) =>
    some.map((record, at): SectionRecord => {
      const { path = [], region, changedAt } = more[at] ?? {};
      return {
        ...record,
        path,
        ...(region === undefined ? {} : { region }),
        ...(changedAt === undefined ? {} : { changedAt }),
      };
    }),
  );
const someFilters: fc.Arbitrary<SearchFilters> = fc.record(
  {
    kind: fc.constantFrom("page" as const, "pdf" as const),
    section: fc.constantFrom("Тарифы", "Продукты", "нет такого"),
    region: fc.constantFrom("kazan", "omsk", "tver"),
    since: fc.constantFrom("2026-11-01", "2026-11-10", "2027-01-01"),
  },
  { requiredKeys: [] },
);

function passes(record: SectionRecord, { kind, section, region, since }: SearchFilters): boolean {
  return (
    (kind === undefined || record.kind === kind) &&
    (section === undefined || record.path[0] === section) &&
    (region === undefined || record.region === undefined || record.region.includes(region)) &&
    (since === undefined || (record.changedAt?.slice(0, 10) ?? "") >= since)
  );
}

test("shown is just what passes, in parts as in one, and nothing that was replaced counts", async () => {
  await fc.assert(
    fc.asyncProperty(someFiltered, someFilters, someQuery, async (some, filters, query) => {
      const half = Math.floor(some.length / 2);
      const old = await compileRecords(
        some.slice(0, half).map((record) => ({ ...record, path: ["Старое"] })),
      );
      const parts = withChange(partsOf(old), { changed: await compileRecords(some) });
      const request = { query, limit: 50, now: "2026-11-20T09:00:00Z", filters };
      const { sections, regions, counts, total, groups } = search(openIndex(parts), request);
      const whole = search(openIndex(partsOf(await compileRecords(some))), request);
      expect({ sections, regions, counts, total }).toEqual({
        sections: whole.sections,
        regions: whole.regions,
        counts: whole.counts,
        total: whole.total,
      });
      const byId = new Map(some.map((record) => [record.id, record]));
      for (const hit of groups.flatMap(({ best, sections: others }) => [best, ...others])) {
        const record = byId.get(hit.record);
        expect(record !== undefined && passes(record, filters)).toBe(true);
      }
      const unfiltered = search(openIndex(parts), { query, limit: 50, now: request.now });
      const wanted = unfiltered.groups.filter(({ best }) => {
        const record = byId.get(best.record);
        return record !== undefined && passes(record, filters);
      });
      expect(groups.length).toBeGreaterThanOrEqual(wanted.length);
    }),
    { numRuns: 200 },
  );
});

describe("the portal's section that one is on", () => {
  test("lifts what answers equally well, and no more", async () => {
    const both = await askOver([
      sectionRecord({ id: "other", title: "Франшиза", text, path: ["Имущество"] }),
      sectionRecord({ id: "here", title: "Франшиза", text, path: ["Автомобили"] }),
      sectionRecord({ id: "mention", title: "Полис", text: "Франшиза в полисе.", path: ["Автомобили"] }),
    ]);
    expect(shownIn(both("франшиза"))).toEqual(["other", "here", "mention"]);
    expect(shownIn(both("франшиза", { near: "Автомобили" }))).toEqual(["here", "other", "mention"]);
  });
});
