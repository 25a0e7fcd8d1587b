import * as fc from "fast-check";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { SearchFilters } from "../../core/contract/search.ts";
import type { Pin } from "../../core/contract/tuning.ts";
import { section } from "../unit/server/harness/plant-release.ts";

const seed = 20_261_102;
const groups = ["everyone", "underwriting", "finance", "agents", "claims"];
const common = "тариф тарифы каско осаго полис франшиза скидка сделка выплата банк урегулирование".split(" ");
const towns = ["kazan", "omsk", "samara", "perm"];

/** A word that stands in this section alone. */
const own = (number: number): string => `заповедник${letters(number)}`;
const letters = (number: number): string =>
  String(number).replaceAll(/\d/g, (digit) => "абвгдежзик".charAt(Number(digit)));

const someWords = (max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...common), { minLength: 1, maxLength: max }).map((words) => words.join(" "));

const somePlan = fc.record({
  page: fc.nat(120),
  title: someWords(3),
  heading: fc.option(someWords(2), { nil: undefined }),
  text: someWords(12),
  audience: fc.subarray(groups, { maxLength: 2 }),
  region: fc.subarray(towns, { maxLength: 2 }),
  path: fc.constantFrom("Продукты", "Тарифы", "Работа"),
  kind: fc.constantFrom("page" as const, "pdf" as const, "sheet" as const),
  validTo: fc.option(fc.constantFrom("2026-01-01", "2099-01-01"), { nil: undefined }),
  isSecretPath: fc.boolean(),
  newer: fc.option(fc.nat(120), { nil: undefined, freq: 8 }),
});

/** Sections of many audiences, each with words, a path and a region that are its own beside those of all. */
export const randomPortal: readonly SectionRecord[] = fc
  .sample(fc.array(somePlan, { minLength: 300, maxLength: 300 }), { numRuns: 1, seed })
  .flat()
  .map((plan, number) => {
    const { page, heading, text, title, validTo, isSecretPath, newer, region, path } = plan;
    return section({
      id: `p${page}#${number}`,
      document: `p${page}`,
      title: `${title} ${own(number)}`,
      text: `${text} ${own(number)} ${number}`,
      kind: plan.kind,
      path: [isSecretPath ? `Раздел ${own(number)}` : path],
      audience: plan.audience,
      changedAt: `2026-${String((number % 11) + 1).padStart(2, "0")}-05T08:00:00Z`,
      ...(heading === undefined ? {} : { heading: `${heading} ${own(number)}` }),
      ...(region.length === 0 ? {} : { region: number % 7 === 0 ? [own(number)] : region }),
      ...(validTo === undefined ? {} : { validTo }),
      ...(newer === undefined ? {} : { newer: `p${newer}` }),
    });
  });

/** One pin for each tenth section, whoever may see it. */
export const randomPins: readonly Pin[] = randomPortal
  .filter((_, number) => number % 10 === 0)
  .map(({ id }, number) => ({
    id: `pin-${number}`,
    queries: [common[number % common.length] ?? "тариф", own(number * 10)],
    record: id,
    until: null,
  }));

export type RandomQuery = {
  readonly query: string;
  readonly filters: SearchFilters;
  readonly near?: string;
  readonly explain: boolean;
  readonly literal: boolean;
};

const someWord = fc.oneof(
  fc.constantFrom(...common),
  fc.nat(299).map(own),
  fc.constantFrom(...common).map((word) => word.slice(0, 3)),
  fc
    .tuple(fc.nat(299), fc.integer({ min: 1, max: 12 }))
    .map(([number, length]) => own(number).slice(0, length)),
  fc.nat(299).map((number) => own(number).replace("вед", "евд")),
  fc.constantFrom("nfhba", "kasko", "тафир", "pfgjdtlybr", "zapovednik", "гироцикл", "в", "7", "т"),
  fc.nat(320).map(String),
);
const someName = fc.oneof(
  fc.nat(299).map((number) => `Раздел ${own(number)}`),
  fc.constantFrom("Тарифы", "Работа"),
);

const someRandomQuery: fc.Arbitrary<RandomQuery> = fc
  .tuple(
    fc.array(someWord, { minLength: 1, maxLength: 4 }),
    fc.record(
      {
        kind: fc.constantFrom("page" as const, "pdf" as const, "video" as const),
        section: someName,
        region: fc.oneof(fc.constantFrom(...towns), fc.nat(299).map(own)),
        since: fc.constantFrom("2026-03-01", "2026-09-01"),
      },
      { requiredKeys: [] },
    ),
    fc.record({ near: someName }, { requiredKeys: [] }),
    fc.record({ explain: fc.boolean(), literal: fc.boolean(), isFiltered: fc.boolean() }),
  )
  .map(([words, filters, near, { explain, literal, isFiltered }]) => ({
    query: words.join(" "),
    filters: isFiltered ? filters : {},
    ...near,
    explain,
    literal,
  }));

/** The same queries each time. */
export const randomQueries = (count: number): RandomQuery[] =>
  fc.sample(someRandomQuery, { numRuns: count, seed });
