import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { EditionDocument } from "../../../index-builder/editions/edition.ts";
import { groupEditions } from "../../../index-builder/editions/group-editions.ts";
import { editionAt, laterText, otherText, portal, text, today } from "./edition-at.ts";

const somePath = fc
  .oneof(
    fc.tuple(
      fc.constantFrom("", "/archive", "/2024", "/kazan"),
      fc.constantFrom("/kasko", "/kasko-2025", "/rules-v2", "/rules-v3", "/rules"),
    ),
    fc.tuple(fc.constant("/docs/"), fc.nat(40)),
  )
  .map((path) => portal + path.join(""));
const someTitle = fc
  .tuple(
    fc.constantFrom("Тарифы КАСКО", "Тарифы КАСКО", "Правила", "Приказ № 7 «О скидках»"),
    fc.constantFrom(
      "",
      " 2024",
      " 2025",
      " (архив)",
      " v2",
      " v3",
      " от 01.03.2026",
      " с 01.01.2027",
      " (новая)",
    ),
  )
  .map((title) => title.join(""));
const someDocuments: fc.Arbitrary<EditionDocument[]> = fc.array(
  fc.record(
    {
      address: somePath,
      title: someTitle,
      signature: fc.constantFrom(text, text, laterText, laterText, otherText),
      audience: fc.constantFrom("everyone", "everyone", "everyone", "agents"),
      holdsFor: fc.constantFrom("", "", "", "Казань"),
      kind: fc.constantFrom("page" as const, "page" as const, "page" as const, "pdf" as const),
      changedAt: fc.constantFrom("2023-05-01T09:00:00Z", "2025-02-01T09:00:00Z", "2026-10-01T09:00:00Z"),
      validFrom: fc.constantFrom("2024-01-01", "2026-01-01"),
      validTo: fc.constantFrom("2025-12-31", "2027-12-31"),
    },
    { requiredKeys: ["address", "title", "signature", "audience", "holdsFor", "kind"] },
  ),
  { maxLength: 14 },
);

function always(promise: (documents: EditionDocument[]) => void): void {
  fc.assert(fc.property(someDocuments, promise), { numRuns: 1500 });
}

test("the order of the documents does not matter", () => {
  const shuffled = someDocuments.chain((documents) =>
    fc.tuple(fc.constant(documents), fc.shuffledSubarray(documents, { minLength: documents.length })),
  );
  fc.assert(
    fc.property(shuffled, ([documents, others]) => {
      expect([...groupEditions(others, today)]).toEqual([...groupEditions(documents, today)]);
    }),
    { numRuns: 1500 },
  );
});

test("the newest is no older edition of anything", () => {
  always((documents) => {
    const editions = groupEditions(documents, today);
    for (const newest of editions.values()) expect(editions.has(newest)).toBe(false);
  });
});

test("what is left without the older ones has no editions", () => {
  always((documents) => {
    const editions = groupEditions(documents, today);
    const left = documents.filter(({ address }) => !editions.has(address));
    expect(groupEditions(left, today)).toEqual(new Map());
  });
});

test("only documents for the same people, regions and channels, and of one kind, are editions of one", () => {
  always((documents) => {
    const circleOf = (address: string): unknown[] =>
      documents
        .filter((document) => document.address === address)
        .map(({ audience, holdsFor, kind }) => [audience, holdsFor, kind]);
    for (const [older, newest] of groupEditions(documents, today)) {
      expect(circleOf(older)).toEqual(circleOf(newest));
    }
  });
});

/** So many that comparing each with each would take minutes. */
function many(title: (number: number) => string): EditionDocument[] {
  return Array.from({ length: 20_000 }, (_, number) =>
    editionAt(`/page/${number}`, { title: title(number) }),
  );
}

test.each([
  ["of one text", (number: number) => `Страница ${number}`],
  ["of one text and one name", (number: number) => `Тарифы от ${(number % 28) + 1}.03.2026`],
])("20,000 documents %s take a few seconds at most", (_, title) => {
  const documents = many(title);
  const begun = performance.now();
  expect(groupEditions(documents, today).size).toBe(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
