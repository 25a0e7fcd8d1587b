import * as fc from "fast-check";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { sectionRecord } from "./section-record.ts";

const words =
  "тариф тарифы каско осаго полис полисы франшиза скидка скидки сделка сделок выплата банк 4102 crm.deal.add deleteList payment payments в на Ёлка".split(
    " ",
  );
const someText = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((chosen) => chosen.join(" "));

/** A few sections of a few documents with words in common. */
export const someRecords: fc.Arbitrary<SectionRecord[]> = fc
  .array(
    fc.record({
      page: fc.nat(4),
      title: someText,
      heading: fc.option(someText, { nil: undefined }),
      text: someText,
      kind: fc.constantFrom("page" as const, "pdf" as const, "video" as const),
    }),
    { maxLength: 14 },
  )
  .map((sections) =>
    sections.map(({ page, heading, ...rest }, at) =>
      sectionRecord({ id: `p${page}#${at}`, ...rest, ...(heading === undefined ? {} : { heading }) }),
    ),
  );

/** What people may type about them: words whole, cut, misspelt and in the other layout. */
export const someQuery: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...words).map((word) => word.slice(0, 3)),
      fc.constantFrom("nfhba", "kasko", "тафир", "полсиы", "гироцикл", "4103", "b"),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((chosen) => chosen.join(" "));
