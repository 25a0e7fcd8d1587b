import { html } from "hono/html";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { page } from "./page.ts";

const messages = defineMessages({
  console: { ru: "Консоль ещё не собрана", en: "The console is not built yet" },
  web: { ru: "Страница ещё не собрана", en: "The page is not built yet" },
  mend: {
    ru: "Администратор: выполните на сервере эту команду, перезапуск не нужен.",
    en: "Administrator: run this command on the server; no restart is needed.",
  },
});

/** What stands in the place of the console, or of the page for phones, until it was built. */
export function missingBuildPage(language: Language, what: "console" | "web") {
  const say = messages(language);
  return page(
    language,
    say[what],
    html`<h1>${say[what]}</h1>
      <p>${say.mend}</p>
      <pre><code>npm run build:${what}</code></pre>`,
  );
}
