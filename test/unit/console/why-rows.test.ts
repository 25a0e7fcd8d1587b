import { describe, expect, test } from "vitest";
import type { Explanation, Hit } from "../../../core/contract/search.ts";
import { factorMessages } from "../../../server/console/why/why-messages.ts";
import { whyBeside, whyRows, whyTotal } from "../../../server/console/why/why-rows.ts";
import { askOver } from "../search/ask-portal.ts";
import { sectionRecord } from "../search/section-record.ts";

const explanation: Explanation = {
  score: 4.42,
  words: [
    { word: "тарифы", sense: "word", terms: ["тарифы"], fields: ["title", "text"], score: 1.56 },
    { word: "водитли", sense: "typo", terms: ["водители", "водителей"], fields: ["heading"], score: 0.98 },
  ],
  factors: [
    { name: "titleMatch", how: "times", by: 1.23 },
    { name: "page", how: "plus", by: 1.06 },
    { name: "moonPhase", how: "times", by: 0.5 },
  ],
};

describe("why a hit stands where it does", () => {
  test("is told word by word, then what is added, then what it is multiplied by", () => {
    expect(whyRows(explanation, "ru")).toEqual([
      { what: "тарифы", how: "слово · в названии, в тексте", gives: "+ 1,56" },
      { what: "водитли", how: "с опечаткой · водители, водителей · в заголовке", gives: "+ 0,98" },
      { what: "Другие места той же страницы", how: "", gives: "+ 1,06" },
      { what: "Название подходит к запросу", how: "", gives: "× 1,23" },
      { what: "moonPhase", how: "", gives: "× 0,50" },
    ]);
    expect(whyRows(explanation, "en")[1]?.how).toBe("misspelt · водители, водителей · in the heading");
    expect(whyTotal(explanation, "ru")).toBe("4,42");
  });

  test("names a pin and dates, which no score tells", () => {
    const hit = { validTo: "2026-01-31", holds: "no-longer", pinned: { until: "2026-12-01" } };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rest of a hit is of no matter here
    expect(whyBeside(hit as Hit, "en")).toEqual([
      "Pinned to the first place until 1 December 2026",
      "Held until 31 January 2026: never first while something that holds is found",
    ]);
  });

  test("has a name for every factor", async () => {
    const ask = await askOver([
      sectionRecord({
        id: "one",
        title: "Тарифы КАСКО для такси",
        text: "Тарифы КАСКО для такси выше.",
        path: ["Тарифы"],
        region: ["kazan"],
        channel: ["dealer"],
        changedAt: "2026-11-19T08:00:00Z",
        validTo: "2026-11-19",
        linked: 4,
        newer: "other",
      }),
      sectionRecord({ id: "two", title: "Прочее", text: "Тарифы." }),
    ]);
    const { groups } = ask("тарифы каско такси", {
      explain: true,
      near: "Тарифы",
      boost: { region: "kazan", channel: "dealer" },
      tuning: { synonyms: [], pins: [], use: { one: 1 } },
    });
    const factors = groups.flatMap(({ best }) => best.explanation?.factors ?? []);
    expect(factors.length).toBeGreaterThan(8);
    const named = Object.keys(factorMessages("ru"));
    expect(factors.filter(({ name }) => !named.includes(name))).toEqual([]);
  });
});
