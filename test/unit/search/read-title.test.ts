import { expect, test } from "vitest";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf } from "../../../core/search/compiled-parts.ts";
import { readTitle } from "../../../core/search/read-title.ts";
import { openIndex } from "../../../core/search/search-index.ts";
import { sectionRecord } from "./section-record.ts";

async function identifiersIn(title: string): Promise<string[]> {
  const index = openIndex(partsOf(await compileRecords([sectionRecord({ id: "page", title })])));
  return index.parts.flatMap((part) =>
    readTitle(index, part, 0).flatMap(({ term, inIdentifier }) =>
      inIdentifier ? (part.index.terms[term] ?? "") : [],
    ),
  );
}

test.each([
  ["Метод crm.deal.add для сделки", ["crm", "deal", "add"]],
  ["Поле USER_TYPE", ["user", "type"]],
  ["С 18 ноября 2026 новые тарифы КАСКО", []],
  ["Тарифы с 18.11.2026", []],
  ["Ставка 3,9 % по полису ДМС", []],
])("in «%s» the pieces of identifiers are %j", async (title, pieces) => {
  expect(await identifiersIn(title)).toEqual(pieces);
});
