import { defineMessages } from "../core/language/define-messages.ts";

export const startMessages = defineMessages({
  notLinux: {
    ru: "Сервер рассчитан на Linux. Здесь показ запустится, но без ограничений памяти для разбора файлов.",
    en: "The server is made for Linux. Here the demo starts, but without memory limits for parsing files.",
  },
  portTaken: {
    ru: (port: number, key: string) =>
      `Порт ${port} занят. Остановите то, что его держит, или задайте другой: ${key}=${port + 10} npm start`,
    en: (port: number, key: string) =>
      `Port ${port} is taken. Stop what holds it, or choose another: ${key}=${port + 10} npm start`,
  },
  portal: { ru: "Портал «Полис»", en: "The portal «Полис»" },
  building: { ru: "Собираем пульт и расширение…", en: "Building the console and the extension…" },
  built: { ru: "Пульт и расширение собраны", en: "Console and extension are built" },
  crawling: { ru: "Обходим портал и строим индекс…", en: "Crawling the portal and building the index…" },
  people: { ru: "Заводим людей показа…", en: "Creating the demo's people…" },
  history: { ru: "Придумываем историю за три месяца…", en: "Inventing a history of three months…" },
  failed: {
    ru: (what: string, code: number | null) =>
      `«${what}» закончилось с кодом ${code}. Сообщение выше говорит, что поправить.`,
    en: (what: string, code: number | null) =>
      `"${what}" ended with ${code}. The message above says what to mend.`,
  },
  serverSilent: {
    ru: (log: string) => `Сервер не ответил за 30 секунд. Его журнал: ${log}`,
    en: (log: string) => `The server did not answer within 30 seconds. Its log: ${log}`,
  },
  ready: {
    ru: (seconds: number) => `Готово за ${seconds} с.`,
    en: (seconds: number) => `Ready in ${seconds} s.`,
  },
  invented: {
    ru: "История за три месяца выдумана: все вопросы, ответы, продавцы и цифры.",
    en: "The history of three months is invented: all questions, answers, sellers and figures.",
  },
  guide: {
    ru: (at: { portal: string; server: string; chrome: string; firefox: string }) => `
  Портал            ${at.portal}
  Пульт эксперта    ${at.server}/desk
  Без расширения    ${at.server}/
  Описание API      ${at.server}/api/docs

  Люди (логин / пароль)
    продавец        marina / demo-marina   Казань, автосалоны
    продавец        oleg / demo-oleg       Новосибирск, банки
    эксперт         alina / demo-alina     и ещё четверо: rustam, marat, elena, denis
    руководитель    irina / demo-irina     администратор: admin / demo-admin
    тренер          pavel / demo-pavel     отчёт, повторы, страницы

  Расширение
    Chrome, Edge, Chromium: chrome://extensions → «Режим разработчика» → «Загрузить распакованное» →
      ${at.chrome}
    Firefox: about:debugging → «Этот Firefox» → «Загрузить временное дополнение» →
      ${at.firefox}
    Адрес сервера в расширении: ${at.server}

  Попробуйте: откройте портал, нажмите Alt+Q, наберите «каско казань», спросите (Ctrl+Enter),
  ответьте в пульте как alina.

  Ctrl+C — остановить.`,
    en: (at: { portal: string; server: string; chrome: string; firefox: string }) => `
  Portal            ${at.portal}
  Agents' console   ${at.server}/desk
  No extension      ${at.server}/
  API description   ${at.server}/api/docs

  People (login / password)
    seller          marina / demo-marina   Kazan, car dealers
    seller          oleg / demo-oleg       Novosibirsk, banks
    agent           alina / demo-alina     and four more: rustam, marat, elena, denis
    lead            irina / demo-irina     administrator: admin / demo-admin
    trainer         pavel / demo-pavel     report, repeats, pages

  Extension
    Chrome, Edge, Chromium: chrome://extensions → Developer mode → Load unpacked →
      ${at.chrome}
    Firefox: about:debugging → This Firefox → Load Temporary Add-on →
      ${at.firefox}
    Server address in the extension: ${at.server}

  Try it: open the portal, press Alt+Q, type "каско казань", ask (Ctrl+Enter),
  answer in the console as alina.

  Ctrl+C stops it all.`,
  },
  browserOpened: {
    ru: "Открыт браузер с расширением в отдельном профиле.",
    en: "A browser with the extension is open, in a profile of its own.",
  },
  stopping: { ru: "Останавливаем…", en: "Stopping…" },
});
