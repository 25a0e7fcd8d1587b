import { defineMessages } from "../../core/language/define-messages.ts";

/** What the page of the extension says to people. */
export const extensionPageMessages = defineMessages({
  title: { ru: "Расширение для браузера", en: "The browser extension" },
  lead: {
    ru: "Мгновенный поиск по порталу и вопрос эксперту в одно нажатие, прямо на странице, где вы работаете.",
    en: "Instant search over the portal and a question to an agent in one click, right on the page you work on.",
  },
  thereTitle: { ru: "Возможно, оно уже стоит", en: "You may have it already" },
  there: {
    ru: "Если компьютером управляет компания, расширение ставится и обновляется само: ничего скачивать не нужно.",
    en: "Where the company manages the computer, the extension installs and updates itself: there is nothing to download.",
  },
  lookPortal: {
    ru: (key: string) => `Откройте страницу портала: у правого края есть кнопка, а ${key} открывает поиск.`,
    en: (key: string) =>
      `Open a page of the portal: there is a button at its right edge, and ${key} opens the search.`,
  },
  lookList: {
    ru: "Или посмотрите в списке расширений, есть ли там «Спроси меня»:",
    en: "Or look whether “Ask me” is in the list of extensions:",
  },
  lookSoon: {
    ru: "Компьютер новый, а расширения ещё нет? Перезапустите браузер: оно появится за минуту.",
    en: "A new computer, and it is not there yet? Restart the browser: it appears within a minute.",
  },
  handTitle: { ru: "Поставить самому", en: "Install it yourself" },
  handLead: {
    ru: "Для своего компьютера или чтобы попробовать.",
    en: "For a computer of your own, or to try it.",
  },
  none: {
    ru: "Пакетов здесь пока нет. Администратор: соберите их («npm run package») и укажите папку в extension.packages.",
    en: 'There are no packages here yet. Administrator: build them ("npm run package") and name their folder in extension.packages.',
  },
  broken: {
    ru: "Список пакетов на сервере повреждён. Администратор: соберите их заново («npm run package»).",
    en: 'The server\'s list of packages is damaged. Administrator: build them anew ("npm run package").',
  },
  download: { ru: "Скачать", en: "Download" },
  install: { ru: "Установить", en: "Install" },
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
    ru: "Откройте chrome://extensions (в Edge edge://extensions, в Яндекс Браузере browser://extensions) и включите «Режим разработчика».",
    en: "Open chrome://extensions (edge://extensions in Edge, browser://extensions in Yandex Browser) and switch on “Developer mode”.",
  },
  chromeLoad: {
    ru: "Нажмите «Загрузить распакованное расширение» и выберите эту папку. Само оно обновляться не будет.",
    en: "Press “Load unpacked” and choose that folder. It will not update by itself.",
  },
  firefoxSigned: {
    ru: "Нажмите «Установить» в Firefox и подтвердите. Дальше оно обновляется само.",
    en: "Press “Install” in Firefox and confirm. From then on it updates itself.",
  },
  firefoxOpen: {
    ru: "Скачайте файл и откройте about:debugging#/runtime/this-firefox.",
    en: "Download the file and open about:debugging#/runtime/this-firefox.",
  },
  firefoxLoad: {
    ru: "Нажмите «Загрузить временное дополнение» и выберите скачанный файл. До перезапуска Firefox оно останется; насовсем его ставит администратор политикой.",
    en: "Press “Load Temporary Add-on” and choose the file. It stays until Firefox restarts; an administrator installs it for good by policy.",
  },
  connect: {
    ru: (server: string) =>
      `Нажмите Alt+Q: если расширение спросит адрес сервера, это ${server}. Дальше сверьте код и подтвердите подключение.`,
    en: (server: string) =>
      `Press Alt+Q: if the extension asks for the server's address, it is ${server}. Then compare the code and confirm the connection.`,
  },
});
