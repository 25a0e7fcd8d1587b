import { html } from "hono/html";
import { deskPath } from "../../core/contract/paths.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { page } from "../pages/page.ts";
import { problemDetails, problemTitles } from "../problem-messages.ts";

const messages = defineMessages({
  title: {
    ru: "Такого места нет, или вам его не видно",
    en: "There is no such place, or you may not see it",
  },
  mend: {
    ru: "Документ могли убрать с портала, или он для других групп. Найдите его заново или спросите эксперта.",
    en: "The document may have left the portal, or it is for other groups. Search for it again or ask an agent.",
  },
  desk: { ru: "В консоль", en: "To the console" },
});

/** The same for what is hidden and for what never was. */
export function unseenPage(language: Language) {
  const say = messages(language);
  return page(
    language,
    say.title,
    html`<h1>${say.title}</h1>
      <p class="lead">${say.mend}</p>
      <p><a href="${deskPath}">${say.desk}</a></p>`,
  );
}

export function withoutReleasePage(language: Language) {
  const title = problemTitles(language)["no-release"];
  return page(
    language,
    title,
    html`<h1>${title}</h1>
      <p class="lead">${problemDetails(language)["no-release"]}</p>`,
  );
}
