import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { figures } from "../../core/language/figures.ts";
import { plural } from "../../core/language/plural.ts";

/** A page that its owner is told of. */
type DigestedPage = {
  readonly title: string;
  readonly address: string;
  readonly questions: number;
  readonly sellers: number;
};

const questionForms = {
  ru: { one: "вопрос", few: "вопроса", many: "вопросов" },
  en: { one: "question", other: "questions" },
} as const;
const sellerForms = {
  ru: { one: "продавец", few: "продавца", many: "продавцов" },
  en: { one: "seller", other: "sellers" },
} as const;

const dates = {
  ru: new Intl.DateTimeFormat("ru-RU", { timeZone: "UTC", day: "numeric", month: "long" }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long" }),
};

const messages = defineMessages({
  subject: {
    ru: (n: number) =>
      `С ваших страниц спрашивали: ${figures(n, "ru")} ${plural("ru", n, questionForms.ru)} за неделю`,
    en: (n: number) =>
      `Asked from your pages: ${figures(n, "en")} ${plural("en", n, questionForms.en)} in a week`,
  },
  opening: {
    ru: (day: string) =>
      `На этих страницах продавцы задавали вопросы экспертам в неделю до ${day}. Обычно это значит, что чего-то на странице не хватает или оно сказано не теми словами.`,
    en: (day: string) =>
      `Sellers asked agents while they were on these pages in the week before ${day}. Usually something is missing there, or is said in other words than theirs.`,
  },
  page: {
    ru: (questions: number, sellers: number) =>
      `${figures(questions, "ru")} ${plural("ru", questions, questionForms.ru)}, ${figures(sellers, "ru")} ${plural("ru", sellers, sellerForms.ru)}`,
    en: (questions: number, sellers: number) =>
      `${figures(questions, "en")} ${plural("en", questions, questionForms.en)}, ${figures(sellers, "en")} ${plural("en", sellers, sellerForms.en)}`,
  },
  closing: {
    ru: "Письмо приходит раз в неделю. Если оно не нужно, скажите администратору: он уберёт ваш адрес.",
    en: "This letter comes once a week. If you do not need it, tell the administrator, who takes your address off.",
  },
});

/** Subject and text, Russian first: an address does not say which language its reader wants. */
export function pageDigestMail(
  pages: readonly DigestedPage[],
  { week }: { readonly week: string },
): { subject: string; text: string } {
  const all = pages.reduce((sum, { questions }) => sum + questions, 0);
  return {
    subject: messages("ru").subject(all),
    text: (["ru", "en"] as const).map((language) => textIn(language, pages, week)).join("\n\n\n"),
  };
}

function textIn(language: Language, pages: readonly DigestedPage[], week: string): string {
  const say = messages(language);
  const lines = pages.map(
    ({ title, address, questions, sellers }) => `${title}: ${say.page(questions, sellers)}\n${address}`,
  );
  return [say.opening(dates[language].format(new Date(week))), ...lines, say.closing].join("\n\n");
}
