import { html } from "hono/html";
import { extensionPath } from "../../core/contract/paths.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { Package } from "./extension-packages.ts";
import { page } from "./page.ts";

const messages = defineMessages({
  title: { ru: "Расширение для браузера", en: "The browser extension" },
  lead: {
    ru: "Мгновенный поиск по порталу и вопрос эксперту в одно нажатие, прямо на странице, где вы работаете.",
    en: "Instant search over the portal and a question to an agent in one click, right on the page you work on.",
  },
  managed: {
    ru: "Если компьютером управляет компания, расширение уже стоит: ничего скачивать не нужно.",
    en: "Where the company manages the computer, the extension is installed already: nothing to download.",
  },
  none: {
    ru: "Пакетов здесь пока нет. Администратор: соберите их («npm run build:extension») и укажите папку в extension.packages.",
    en: 'There are no packages here yet. Administrator: build them ("npm run build:extension") and name their folder in extension.packages.',
  },
  download: { ru: "Скачать", en: "Download" },
  size: {
    ru: (kilobytes: number) => `${kilobytes} КБ`,
    en: (kilobytes: number) => `${kilobytes} kB`,
  },
  chrome: { ru: "Chrome, Edge, Яндекс Браузер", en: "Chrome, Edge, Yandex Browser" },
  firefox: { ru: "Firefox", en: "Firefox" },
  chromeUnpack: {
    ru: "Распакуйте архив в папку, которая останется на месте.",
    en: "Unpack the archive into a folder that will stay where it is.",
  },
  chromeOpen: {
    ru: "Откройте chrome://extensions и включите «Режим разработчика» справа вверху.",
    en: "Open chrome://extensions and switch on “Developer mode” at the top right.",
  },
  chromeLoad: {
    ru: "Нажмите «Загрузить распакованное расширение» и выберите эту папку.",
    en: "Press “Load unpacked” and choose that folder.",
  },
  firefoxOpen: {
    ru: "Откройте about:debugging#/runtime/this-firefox.",
    en: "Open about:debugging#/runtime/this-firefox.",
  },
  firefoxLoad: {
    ru: "Нажмите «Загрузить временное дополнение» и выберите скачанный файл. До перезапуска Firefox оно останется; насовсем его ставит администратор политикой.",
    en: "Press “Load Temporary Add-on” and choose the file. It stays until Firefox restarts; an administrator installs it for good by policy.",
  },
  connect: {
    ru: "Нажмите Alt+Q: расширение спросит адрес этого сервера и покажет код для подключения.",
    en: "Press Alt+Q: the extension asks for this server's address and shows a code to connect with.",
  },
});

/** How to get and load the extension, with what there is to download. */
export function extensionPage(language: Language, packages: readonly Package[]) {
  const say = messages(language);
  const steps = {
    chrome: [say.chromeUnpack, say.chromeOpen, say.chromeLoad, say.connect],
    firefox: [say.firefoxOpen, say.firefoxLoad, say.connect],
  };
  return page(
    language,
    say.title,
    html`<h1>${say.title}</h1>
      <p class="lead">${say.lead}</p>
      <p class="quiet">${say.managed}</p>
      ${packages.length === 0 ? html`<p class="card">${say.none}</p>` : ""}
      ${packages.map(
        ({ name, browser, bytes }) =>
          html`<section class="card">
            <h3>${say[browser]}</h3>
            <p>
              <a class="button" href="${extensionPath}/${name}" download>${say.download}</a>
              <span class="quiet">${name}, ${say.size(Math.ceil(bytes / 1000))}</span>
            </p>
            <ol>
              ${steps[browser].map((step) => html`<li>${step}</li>`)}
            </ol>
          </section>`,
      )}`,
  );
}
