import { describe, expect, test } from "vitest";
import { SearchAnswer } from "../../../core/contract/search.ts";
import { askOver, rankIn, shownIn } from "./ask-portal.ts";
import { portal } from "./portal.ts";
import { sectionRecord } from "./section-record.ts";

const ask = await askOver(portal);

describe("finding", () => {
  test.each([
    ["тариф", "kasko#top", "another form of the word"],
    ["тарифами каско", "kasko#top", "a form that stands nowhere"],
    ["т", "kasko#top", "one letter"],
    ["фран", "kasko#franchise", "the beginning of a word"],
    ["сделки", "api#deal", "a form whose vowel drops out"],
    ["4102", "errors#4102", "a code"],
    ["crm.deal.list", "api#deal", "an identifier whole"],
    ["deal", "api#deal", "a part of an identifier"],
    ["crm.deal.li", "api#deal", "an identifier being typed"],
    ["delete", "api#deal", "a word inside an identifier"],
    ["payments", "travel#top", "an English plural"],
    ["БЕРЕТСЯ", "osago#top", "ё as е, in capitals"],
    ["кaско", "kasko#top", "a Latin letter among Cyrillic ones"],
    ["фрашниза", "kasko#franchise", "neighbours swapped"],
    ["ипотечнае", "mortgage#top", "a wrong letter"],
    ["страховние путешествий", "travel-ru#top", "a letter missing"],
    ["франщ", "kasko#franchise", "a typo in a word being typed"],
    ["nfhba rfcrj", "kasko#top", "the wrong layout"],
    ["jajhv", "osago#top", "the wrong layout, being typed"],
    ["strahovka", "mortgage#top", "Russian in Latin letters"],
    ["puteshestviy", "travel-ru#top", "Russian in Latin letters, another form"],
    ["тариф rfcrj", "kasko#top", "one word in the wrong layout"],
    ["что для", "osago#top", "stop words alone"],
  ])("«%s» finds %s: %s", (query, record) => {
    expect(shownIn(ask(query))).toContain(record);
  });

  test("a code is not taken for a misspelt other one", () => {
    expect(shownIn(ask("4104"))).toEqual([]);
    expect(shownIn(ask("4103"))).not.toContain("errors#4102");
  });

  test("an answer is what the contract says", () => {
    for (const query of ["тариф каско", "nfhba", "гироцикл", ""]) {
      expect(SearchAnswer.parse(ask(query))).toEqual(ask(query));
    }
  });
});

describe("corrections", () => {
  test("say what was typed and what is shown", () => {
    expect(ask("nfhba")).toMatchObject({
      query: "nfhba",
      shown: "тариф",
      correction: { kind: "layout", from: "nfhba", to: "тариф" },
    });
    expect(ask("strahovka").correction).toEqual({
      kind: "transliteration",
      from: "strahovka",
      to: "страховка",
    });
  });

  test("leave alone what the index knows", () => {
    expect(ask("travel")).toMatchObject({ shown: "travel", correction: null });
    expect(ask("тариф").correction).toBeNull();
  });

  test("are not made where the user wants the words as typed", () => {
    const answer = ask("nfhba", { literal: true });
    expect(answer).toMatchObject({ shown: "nfhba", correction: null, missing: ["nfhba"], groups: [] });
  });

  test("take short neighbours along", () => {
    expect(ask("nfhba b rfcrj").shown).toBe("тариф и каско");
  });
});

describe("ranking", () => {
  test("a title beats a mention in the text", () => {
    const answer = ask("страхование");
    expect(rankIn(answer, "travel-ru#top")).toBeLessThan(rankIn(answer, "mortgage#top") + 2);
    expect(rankIn(ask("тариф"), "kasko#top")).toBeLessThan(rankIn(ask("тариф"), "mortgage#top"));
  });

  test("a title that is the query beats one that goes on", async () => {
    const both = await askOver([
      sectionRecord({ id: "long", title: "Скидки на страхование квартиры и дома" }),
      sectionRecord({ id: "exact", title: "Страхование квартиры" }),
    ]);
    const answer = both("страхование квартиры");
    expect(rankIn(answer, "exact")).toBeLessThan(rankIn(answer, "long"));
  });

  test("words side by side in a title beat the same words apart", async () => {
    const both = await askOver([
      sectionRecord({ id: "apart", title: "Лимиты выплат и сроки: возврат премии" }),
      sectionRecord({ id: "beside", title: "Возврат выплат: лимиты, сроки и премии" }),
    ]);
    expect(rankIn(both("возврат премии"), "apart")).toBeLessThan(rankIn(both("возврат премии"), "beside"));
  });

  test("the form as typed beats another form of the word", async () => {
    const both = await askOver([
      sectionRecord({ id: "plural", title: "Каталог", text: "Здесь описаны полисы для клиентов." }),
      sectionRecord({ id: "single", title: "Каталог", text: "Здесь описан полис для клиентов." }),
    ]);
    expect(rankIn(both("полис "), "single")).toBeLessThan(rankIn(both("полис "), "plural"));
  });

  test("the section about the words beats its siblings", () => {
    const [group] = ask("каско молодые").groups;
    expect(group?.best.record).toBe("kasko#young");
  });

  test("the seller's region and channel weigh in", async () => {
    const both = await askOver([
      sectionRecord({ id: "ufa", title: "Тарифы", region: ["ufa"] }),
      sectionRecord({ id: "kazan", title: "Тарифы", region: ["kazan"] }),
    ]);
    expect(shownIn(both("тарифы", { boost: { region: "kazan" } }))[0]).toBe("kazan");
    expect(shownIn(both("тарифы", { boost: { region: "ufa" } }))[0]).toBe("ufa");
  });

  test("what has expired stands below what holds", async () => {
    const both = await askOver([
      sectionRecord({ id: "old", title: "Тарифы", validTo: "2026-10-31" }),
      sectionRecord({ id: "new", title: "Тарифы 2026 года и условия" }),
    ]);
    expect(shownIn(both("тарифы"))).toEqual(["new", "old"]);
  });
});

describe("groups, counts and missing words", () => {
  test("a document is one group, its best section first, at most three more", () => {
    const answer = ask("тарифы каско водители франшиза");
    expect(answer.groups.filter((group) => group.document === "kasko")).toHaveLength(1);
    for (const group of answer.groups) expect(group.sections.length).toBeLessThanOrEqual(3);
  });

  test("further documents show only sections that their heading speaks for", async () => {
    const both = await askOver([
      sectionRecord({ id: "first", document: "first", title: "Франшиза", heading: "Франшиза" }),
      ...["Франшиза по ДМС", "Сроки"].map((heading, at) =>
        sectionRecord({ id: `b${at}`, document: "second", title: "Памятка", heading, text: "франшиза" }),
      ),
      sectionRecord({
        id: "b2",
        document: "second",
        title: "Памятка",
        heading: "Франшиза",
        text: "франшиза",
      }),
    ]);
    const [, second] = both("франшиза").groups;
    const places = [second?.best, ...(second?.sections ?? [])];
    expect(new Set(places.map((hit) => hit?.heading))).toEqual(new Set(["Франшиза", "Франшиза по ДМС"]));
  });

  test("counts add up to the total and stay when a kind is chosen", () => {
    const answer = ask("тариф");
    expect(Object.values(answer.counts).reduce((sum, count) => sum + count, 0)).toBe(answer.total);
    const chosen = ask("тариф", { filters: { kind: "pdf" } });
    expect(chosen.counts).toEqual(answer.counts);
    expect(shownIn(chosen)).toEqual(["mortgage#top"]);
  });

  test("a word that stands nowhere is named, and the others still find", () => {
    const answer = ask("каско на гироцикл ");
    expect(answer.missing).toEqual(["гироцикл"]);
    expect(shownIn(answer)).toContain("kasko#top");
  });

  test("nothing found is an empty answer", () => {
    expect(ask("ъъъъъъ")).toMatchObject({ total: 0, counts: {}, groups: [] });
    expect(ask("")).toMatchObject({ total: 0, counts: {}, groups: [], missing: [], correction: null });
  });

  test("an index of nothing answers too", async () => {
    const empty = await askOver([]);
    expect(empty("тариф")).toMatchObject({ total: 0, groups: [], missing: ["тариф"] });
  });
});
