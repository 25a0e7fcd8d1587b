import { parseHTML } from "linkedom";
import { render } from "preact";
import { afterAll, expect, test, vi } from "vitest";
import type { SellersChoice } from "../../../core/contract/extension-policy.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { WhatIsKept } from "../../../ui/what-is-kept/what-is-kept.tsx";

const welcome = {
  keeps: { trailDays: 7, screenshotDays: 30, contextDays: 90, requestDays: null, queryDays: null },
  portalOrigins: [],
  service: { ru: "Эксперты", en: "Experts" },
};

const { document } = parseHTML("<html><body></body></html>");
vi.stubGlobal("document", document);
afterAll(() => vi.unstubAllGlobals());

function said(language: Language, ...mayNot: SellersChoice[]): string {
  const root = document.createElement("div");
  render(<WhatIsKept welcome={welcome} localIndex="full" mayNot={mayNot} language={language} />, root);
  return root.textContent ?? "";
}

test("without a policy all that can go along is named, with how long it is kept", () => {
  expect(said("ru")).toContain("Если захотите, ещё файлы и снимок экрана: поля");
  expect(said("ru")).toContain("выделенный текст и путь: страницы портала");
  expect(said("ru")).toContain("Снимок экрана — 30 дней, путь — 7 дней, страница и выделение — 90 дней.");
  expect(said("en")).toContain(
    "The screenshot for 30 days, the trail for 7 days, page and selection for 90 days.",
  );
});

test.each<{ mayNot: SellersChoice[]; ru: RegExp; en: RegExp; has: string }>([
  { mayNot: ["attach-files"], ru: /файл/i, en: /\bfiles/i, has: "Если захотите, ещё снимок экрана: поля" },
  {
    mayNot: ["take-screenshots"],
    ru: /сним(ок|ка) экрана/i,
    en: /screenshot/i,
    has: "Если захотите, ещё файлы.",
  },
  {
    mayNot: ["send-trail"],
    ru: /путь|15 минут/i,
    en: /trail|15 minutes/i,
    has: "и выделенный текст. Каждое",
  },
  {
    mayNot: ["attach-files", "take-screenshots", "send-trail"],
    ru: /файл|экрана|путь|Если захотите/i,
    en: /\bfiles|screenshot|trail|If you like/i,
    has: "Страница и выделение — 90 дней.",
  },
])("where the policy forbids $mayNot nobody is told of it", ({ mayNot, ru, en, has }) => {
  expect(said("ru", ...mayNot)).not.toMatch(ru);
  expect(said("en", ...mayNot)).not.toMatch(en);
  expect(said("ru", ...mayNot)).toContain(has);
});
