import { expect, test } from "vitest";
import { identifierRuns } from "../../../core/analysis/identifier-runs.ts";
import { tokenize } from "../../../core/analysis/tokenize.ts";

const runs = (identifier: string): string[] => {
  const words = identifier.split(/[.\-/]/);
  const joiners = identifier.match(/[.\-/]/g) ?? [];
  return identifierRuns(words, joiners).map(({ from, to }) =>
    words
      .slice(from, to)
      .map((word, at) => (at === 0 ? word : (joiners[from + at - 1] ?? "") + word))
      .join(""),
  );
};

test.each([
  ["кс-2.1.3", ["кс-2", "кс-2.1", "2.1.3"]],
  ["4015-у", []],
  ["сп-2024/15", ["сп-2024", "2024/15"]],
  ["п-18-2026-б", ["п-18", "п-18-2026", "18-2026-б", "2026-б"]],
  ["18.11.2026", []],
  ["crm.deal.add", []],
  ["api.v2.deal", []],
  ["гост-р-51901.1", ["гост-р-51901", "р-51901.1", "51901.1"]],
])("%s is also %j", (identifier, parts) => {
  expect(runs(identifier)).toEqual(parts);
});

test("a text and a query have them alike, as pieces of the whole", () => {
  const inner = tokenize("Форма КС-2.1.3 за ноябрь").filter(({ kind }) => kind === "inner");
  expect(inner.map(({ form, from, to }) => [form, from, to])).toEqual([
    ["кс-2", 6, 10],
    ["кс-2.1", 6, 12],
    ["2.1.3", 9, 14],
  ]);
});
