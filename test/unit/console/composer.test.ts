import { describe, expect, test } from "vitest";
import type { Source } from "../../../core/contract/request.ts";
import { cite } from "../../../server/console/composer/cite.ts";
import { attemptOf, emptyDraft } from "../../../server/console/composer/draft.ts";
import { dropSource } from "../../../core/desk/drop-source.ts";
import { type Edit, edited } from "../../../server/console/composer/edit.ts";
import { bold, link, list } from "../../../server/console/composer/format.ts";
import { mentionAt } from "../../../server/console/composer/mention.ts";
import { passage } from "../../../server/console/composer/passage.ts";

function source(record: string, quote?: string): Source {
  return {
    record,
    document: record,
    kind: "page",
    title: `Страница ${record}`,
    path: [],
    place: { kind: "heading", value: "" },
    address: `http://portal/${record}`,
    ...(quote === undefined ? {} : { quote }),
  };
}
/** Text with the selection between bars. */
function shown(text: string, edit: Edit): string {
  const after = edited(text, edit);
  const [from, to] = edit.select;
  return `${after.slice(0, from)}|${after.slice(from, to)}|${after.slice(to)}`;
}

describe("a mention", () => {
  test("is what stands between @ and the caret", () => {
    expect(mentionAt("учтён @терр казань", 18)).toEqual({ from: 6, to: 18, query: "терр казань" });
    expect(mentionAt("@", 1)).toEqual({ from: 0, to: 1, query: "" });
  });
  test("is not an address, nor an @ left behind in a line above", () => {
    expect(mentionAt("ivan@polis.ru", 13)).toBe(null);
    expect(mentionAt("@каско\nдальше", 13)).toBe(null);
    expect(mentionAt("@ потом", 7)).toBe(null);
    expect(mentionAt("нет", 3)).toBe(null);
  });
});

describe("citing", () => {
  test("a new source gets the next number in place of the mention", () => {
    const draft = { text: "Тариф 4,6 % @казань", sources: [source("a")] };
    const cited = cite(draft, { from: 12, to: 19 }, source("b"));
    expect(edited(draft.text, cited.edit)).toBe("Тариф 4,6 % [2]");
    expect(cited.sources.map(({ record }) => record)).toEqual(["a", "b"]);
  });
  test("a source cited before keeps its number", () => {
    const draft = { text: "Да[1]. И ещё", sources: [source("a")] };
    const cited = cite(draft, { from: 12, to: 12 }, source("a"));
    expect(edited(draft.text, cited.edit)).toBe("Да[1]. И ещё [1]");
    expect(cited.sources).toHaveLength(1);
  });
  test("a quote becomes a quotation of its own", () => {
    const draft = { text: "Смотрите @", sources: [] };
    const cited = cite(draft, { from: 9, to: 10 }, source("a", "Коэффициент\n 1,65"));
    expect(edited(draft.text, cited.edit)).toBe("Смотрите\n\n> Коэффициент 1,65 [1]\n\n");
  });
  test("taking a source away takes its citations and moves the numbers up", () => {
    expect(dropSource("Одно [1], два [2], три [3] и снова [1].", 1)).toBe("Одно, два [1], три [2] и снова.");
    expect(dropSource("[3](https://x) и [12]", 3)).toBe("[3](https://x) и [11]");
  });
});

describe("formatting", () => {
  test("bold is put on and taken off", () => {
    expect(shown("да нет", bold("да нет", { from: 3, to: 6 }))).toBe("да **|нет|**");
    expect(shown("да **нет**", bold("да **нет**", { from: 5, to: 8 }))).toBe("да |нет|");
  });
  test("lines become a list and lines again", () => {
    const edit = list("раз\nдва", { from: 1, to: 6 });
    expect(edited("раз\nдва", edit)).toBe("- раз\n- два");
    expect(edited("- раз\n- два", list("- раз\n- два", { from: 0, to: 11 }))).toBe("раз\nдва");
  });
  test("a link leaves its address to be typed", () => {
    expect(shown("тут", link("тут", { from: 0, to: 3 }))).toBe("[тут](|https://|)");
  });
});

test("the very same text is sent with the same key, a changed one with another", () => {
  const keys = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];
  const next = (): string => keys.shift() ?? "";
  const draft = { ...emptyDraft, answer: "Да" };
  const attempt = attemptOf(draft, next);
  expect(attemptOf({ ...draft, attempt }, next)).toEqual(attempt);
  expect(attemptOf({ ...draft, attempt, answer: "Нет" }, next).key).not.toBe(attempt.key);
});

test("the passage that a hit shows is found in the section, whatever its blanks", () => {
  expect(passage("До. Коэффициент\n1,65 (два) тут.", "…Коэффициент 1,65 (два)…")).toEqual([
    "До. ",
    "Коэффициент\n1,65 (два)",
    " тут.",
  ]);
  expect(passage("Текст", undefined)).toEqual(["Текст", "", ""]);
  expect(passage("Текст", "другое")).toEqual(["Текст", "", ""]);
});
