import { html } from "hono/html";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { page } from "./page.ts";

const messages = defineMessages({
  title: { ru: "Консоль ещё не собрана", en: "The console is not built yet" },
  mend: {
    ru: "Администратор: выполните на сервере эту команду, перезапуск не нужен.",
    en: "Administrator: run this command on the server; no restart is needed.",
  },
});

/** What stands in the console's place until it was built. */
export function missingConsolePage(language: Language) {
  const say = messages(language);
  return page(
    language,
    say.title,
    html`<h1>${say.title}</h1>
      <p>${say.mend}</p>
      <pre><code>npm run build:console</code></pre>`,
  );
}
