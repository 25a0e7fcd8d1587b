import { describe, expect, test } from "vitest";
import { tameDraft } from "../../../core/desk/tame-draft.ts";

describe("a draft", () => {
  test("cites the given sections alone, numbered as they come", () => {
    expect(tameDraft("Тариф 4,6 % [3]. Коэффициент 1,65 [1, 9] [3].", 3)).toEqual({
      text: "Тариф 4,6 % [1]. Коэффициент 1,65 [2] [1].",
      cited: [3, 1],
    });
    expect(tameDraft("Лимит [0], [4] и [12].", 3)).toEqual({ text: "Лимит, и.", cited: [] });
  });

  test.each([
    ["a link", "Откройте [форму](https://evil.example/login?c=[1]).", "Откройте форму"],
    ["a picture", "![пиксель](https://evil.example/p.png) Тариф.", "пиксель Тариф."],
    ["a bare address", "Смотрите https://evil.example/a и www.evil.example сейчас", "Смотрите  и  сейчас"],
    ["a script", '<script>alert(1)</script><img src=x onerror="a()">Тариф', "alert(1)Тариф"],
    ["an address of another kind", "javascript:alert(1) Тариф", " Тариф".trim()],
    ["a reference", "[форма][x] и [1][x]", "форма и [1][x]"],
    ["what turns the text around", "Тариф\u202E 4,6\u0000", "Тариф 4,6"],
  ])("has no %s", (_what, written, text) => {
    const tamed = tameDraft(written, 3).text;
    expect(tamed).not.toMatch(/https?:|www\.|javascript:|<|\u202E/);
    expect(tamed.startsWith(text.slice(0, 8))).toBe(true);
  });

  test("that is nothing but an instruction is nothing", () => {
    expect(tameDraft("<div></div>\n[9]", 2)).toEqual({ text: "", cited: [] });
  });
});
