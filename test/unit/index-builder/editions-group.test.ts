import { describe, expect, test } from "vitest";
import { textSignature } from "../../../index-builder/editions/text-signature.ts";
import { editionAt, grouped, laterText, otherText, type Given } from "./edition-at.ts";
import { somePassages } from "./some-passages.ts";

const kasko = "Тарифы КАСКО";
const kaskoOf = (year: number, more: Partial<Given> = {}): Given => ({ title: `${kasko} ${year}`, ...more });

describe("the newest edition is the one", () => {
  test.each<[string, Given, Given]>([
    ["of a later year", kaskoOf(2024), kaskoOf(2025)],
    ["of a later date than a year", kaskoOf(2024), { title: `${kasko} (редакция от 01.03.2026)` }],
    ["of a later month", { title: `${kasko} (март 2026)` }, { title: `${kasko} (апрель 2026)` }],
    ["of a higher version", { title: "Правила КАСКО v9" }, { title: "Правила КАСКО v10" }],
    [
      "that is not in the archive",
      { path: "/archive/kasko", title: kasko },
      { path: "/kasko", title: kasko },
    ],
    ["that is not called old", { title: `${kasko} (старые)` }, { title: kasko }],
    ["that has not lost its force", { title: `${kasko} — утратили силу` }, { title: kasko }],
    ["that has not expired", { title: kasko, validTo: "2025-12-31" }, { title: kasko }],
    ["whose last day has not passed", { title: `${kasko} (действовали до 31.08.2026)` }, { title: kasko }],
    [
      "that has not expired, though it began earlier",
      kaskoOf(2026, { validFrom: "2026-06-01", validTo: "2026-08-31" }),
      kaskoOf(2025, { validFrom: "2025-01-01" }),
    ],
    [
      "that holds from a later day, whatever the titles say",
      kaskoOf(2026, { validFrom: "2025-01-01" }),
      kaskoOf(2025, { validFrom: "2026-01-01" }),
    ],
    [
      "whose address says so, where the titles are not the same",
      { path: "/rules-v2.pdf", title: "Правила страхования КАСКО", kind: "pdf" },
      { path: "/rules-v3.pdf", title: "Правила добровольного страхования КАСКО", kind: "pdf" },
    ],
    [
      "with a version, where the one without was last changed before it",
      { path: "/rules.pdf", title: "Правила", changedAt: "2023-02-01T09:00:00Z" },
      { path: "/rules-v2.pdf", title: "Правила", changedAt: "2025-02-01T09:00:00Z" },
    ],
    [
      "with a date, where the one without was last changed before that",
      { title: kasko, changedAt: "2024-12-01T09:00:00Z" },
      kaskoOf(2025),
    ],
    [
      "that lives on after the year of the other was over",
      kaskoOf(2024),
      { path: "/kasko", title: kasko, changedAt: "2026-05-04T09:00:00Z" },
    ],
    [
      "in force of two orders",
      { title: "Приказ № 12 от 01.02.2024 «О скидках» (отменён)" },
      { title: "Приказ № 45 от 01.03.2026 «О скидках»" },
    ],
  ])("%s", (_, older, newest) => {
    const documents = [
      editionAt("/docs/17", older),
      editionAt("/docs/23", { ...newest, signature: laterText }),
    ];
    expect(grouped(documents)).toEqual({ [older.path ?? "/docs/17"]: newest.path ?? "/docs/23" });
  });

  test("of a whole chain, even where first and last have little in common", () => {
    const editions = [0, 0.2, 0.4, 0.6].map((changed, step) =>
      editionAt(`/kasko-${2023 + step}`, {
        title: `${kasko} ${2023 + step}`,
        signature: textSignature(somePassages({ changed })),
      }),
    );
    expect(grouped(editions)).toEqual({
      "/kasko-2023": "/kasko-2026",
      "/kasko-2024": "/kasko-2026",
      "/kasko-2025": "/kasko-2026",
    });
  });

  test("of those in force: what begins next year pushes nothing down yet", () => {
    const documents = [
      editionAt("/kasko-2025", kaskoOf(2025)),
      editionAt("/kasko-2026", kaskoOf(2026)),
      editionAt("/kasko-2027", { title: `${kasko} с 01.01.2027` }),
    ];
    expect(grouped(documents)).toEqual({ "/kasko-2025": "/kasko-2026" });
    expect(grouped(documents, "2027-01-01")).toMatchObject({ "/kasko-2026": "/kasko-2027" });
  });

  test("among several that could follow, the one that says when it is of", () => {
    const documents = [
      editionAt("/docs/17", kaskoOf(2024)),
      editionAt("/docs/23", { title: kasko, changedAt: "2025-03-01T09:00:00Z" }),
      editionAt("/docs/31", kaskoOf(2025)),
    ];
    expect(grouped(documents)).toEqual({ "/docs/17": "/docs/31" });
  });
});

describe("no editions of one another are", () => {
  test.each<[string, ...Given[]]>([
    ["texts of other subjects", kaskoOf(2024), kaskoOf(2025, { signature: otherText })],
    ["texts too short to tell", kaskoOf(2024, { signature: null }), kaskoOf(2025, { signature: null })],
    ["what other people see", kaskoOf(2024, { audience: "agents" }), kaskoOf(2025)],
    ["what holds elsewhere", kaskoOf(2024, { holdsFor: "Казань" }), kaskoOf(2025, { holdsFor: "Уфа" })],
    ["a page and a file", kaskoOf(2024, { kind: "pdf" }), kaskoOf(2025)],
    [
      "regions in addresses",
      kaskoOf(2024, { path: "/kazan/tarify" }),
      kaskoOf(2025, { path: "/ufa/tarify" }),
    ],
    [
      "two of one year",
      kaskoOf(2025, { changedAt: "2025-01-10" }),
      kaskoOf(2025, { changedAt: "2025-05-10" }),
    ],
    [
      "two of one name and different age",
      { title: "Офис продаж", changedAt: "2020-01-10" },
      { title: "Офис продаж", changedAt: "2026-05-10" },
    ],
    [
      "two of one name that hold from different days",
      { title: "Условия", validFrom: "2024-01-10" },
      { title: "Условия", validFrom: "2026-05-10" },
    ],
    [
      "orders of different numbers, both in force",
      { title: "Приказ № 12 от 01.02.2024 «О скидках»" },
      { title: "Приказ № 45 от 01.03.2026 «О скидках»" },
    ],
    ["orders without a subject", { title: "Приказ от 01.02.2024" }, { title: "Приказ от 01.03.2026" }],
    [
      "two whose dates and versions contradict each other",
      { title: "Правила v3 от 01.02.2024" },
      { title: "Правила v2 от 01.03.2026" },
    ],
    [
      "a version and a later change of what has none",
      { path: "/rules.pdf", title: "Правила", changedAt: "2026-02-01" },
      { path: "/rules-v2.pdf", title: "Правила", changedAt: "2025-02-01" },
    ],
    [
      "a dated edition and a later change of what has no date",
      { title: "Правила", changedAt: "2026-02-01" },
      { title: "Правила (редакция от 01.03.2024)" },
    ],
    ["two that could both follow", kaskoOf(2024), kaskoOf(2025), kaskoOf(2025)],
  ])("%s", (_, ...documents) => {
    expect(grouped(documents.map((given, number) => editionAt(`/docs/${17 + number}`, given)))).toEqual({});
  });

  test("forms that differ in a word of their titles, however alike their texts", () => {
    const brands = ["Chery", "Haval", "Kia", "Lada"];
    const documents = brands.flatMap((brand) =>
      [2025, 2026].map((year) => editionAt(`/${brand}-${year}`, { title: `${kasko} ${brand} ${year}` })),
    );
    const expected = brands.map((brand) => [`/${brand}-2025`, `/${brand}-2026`]);
    expect(grouped(documents)).toEqual(Object.fromEntries(expected));
  });

  test("a long series under one name", () => {
    const series = Array.from({ length: 51 }, (_, number) => {
      const day = String((number % 28) + 1).padStart(2, "0");
      return editionAt(`/kurs/${number}`, {
        title: `Курс выплат на ${day}.03.${2020 + Math.floor(number / 28)}`,
      });
    });
    expect(Object.keys(grouped(series.slice(1)))).toHaveLength(49);
    expect(grouped(series)).toEqual({});
  });
});
