import { expect, test } from "vitest";
import { compareJudged } from "../../../core/insight/search/compare-judged.ts";
import { caseFigures, judgeCase } from "../../../core/insight/search/judge-cases.ts";
import { compileRecords } from "../../../core/search/compile-records.ts";
import { partsOf } from "../../../core/search/compiled-parts.ts";
import { openIndex } from "../../../core/search/search-index.ts";
import { section } from "../server/harness/plant-release.ts";

const now = "2026-11-02T09:00:00.000Z";
const sections = [
  section({ id: "memo", title: "Памятка агента", text: "Что взять с собой к клиенту." }),
  section({ id: "deduct", title: "Франшиза в КАСКО", text: "Сколько платит клиент сам при повреждении." }),
  section({ id: "osago", title: "ОСАГО", text: "Тариф ОСАГО, КБМ и территория." }),
  section({ id: "rate", title: "Ставка", text: "Ставка и тариф имущества." }),
];
const index = openIndex(partsOf(await compileRecords(sections)));
const cases = [
  { query: "шпаргалка", documents: ["memo"] },
  { query: "франшиза", documents: ["deduct"] },
  { query: "территория", documents: ["osago"] },
];
const none = { synonyms: [], pins: [], use: {} };
const judged = (tuning: Parameters<typeof judgeCase>[2]["tuning"]) =>
  cases.map((one) => judgeCase(index, one, { tuning, now }));

test("a synonym that is missing makes search better, and the query that it mends is named", () => {
  const synonyms = [{ id: "memo", words: ["шпаргалка", "памятка"] }];
  const compared = compareJudged(judged(none), judged({ ...none, synonyms }));
  expect(compared.verdict).toBe("better");
  expect(compared.moved).toEqual([{ query: "шпаргалка", before: null, after: 1 }]);
  expect(compared.after.ndcg10).toBe(1);
});

test("a harmful synonym is told as worse", () => {
  const synonyms = [{ id: "wrong", words: ["территория", "ставка"] }];
  const compared = compareJudged(judged(none), judged({ ...none, synonyms }));
  expect(compared.verdict).toBe("worse");
  expect(compared.moved).toEqual([{ query: "территория", before: 1, after: 2 }]);
});

test("a harmful pin is told as worse, the greatest loss first", () => {
  const pins = [{ id: "wrong", queries: ["франшиза"], record: "osago", until: null }];
  const compared = compareJudged(judged(none), judged({ ...none, pins }));
  expect(compared.verdict).toBe("worse");
  expect(compared.moved).toEqual([{ query: "франшиза", before: 1, after: 2 }]);
});

test("what changes no case is the same, and without cases there are no figures", () => {
  expect(compareJudged(judged(none), judged(none))).toMatchObject({ verdict: "same", moved: [] });
  expect(caseFigures([])).toEqual({ cases: 0, ndcg10: 0, success5: 0 });
});
