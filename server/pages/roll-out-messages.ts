import { defineMessages } from "../../core/language/define-messages.ts";

/** What the page of the extension says to an administrator. */
export const rollOutMessages = defineMessages({
  title: { ru: "Администратору: поставить всем", en: "For administrators: install it for all" },
  lead: {
    ru: "Файлы политик составлены по настройкам этого сервера. С ними расширение ставится само, знает сервер и портал и ничего не спрашивает о доступе; человеку остаётся одно подтверждение.",
    en: "These policy files follow from this server's settings. With them the extension installs itself, knows server and portal and asks for no access; all that is left for a person is one confirmation.",
  },
  ids: { ru: "Номер в браузерах Chromium и в Firefox:", en: "Id in Chromium browsers and in Firefox:" },
  version: { ru: "Версия", en: "Version" },
  windows: { ru: "Windows: файл реестра", en: "Windows: registry file" },
  linux: { ru: "Linux: файл в папку политик", en: "Linux: a file for the policy folder" },
  mac: { ru: "macOS: профиль", en: "macOS: profile" },
  any: { ru: "Firefox ESR, любая система", en: "Firefox ESR, any system" },
  domain: {
    ru: "Chrome и Edge на Windows и macOS ставят расширение не из магазина, только если компьютер в домене, подключён к Entra ID, управляется MDM или браузер подключён к облачному управлению. На Linux этого не требуется.",
    en: "On Windows and macOS, Chrome and Edge install an extension from outside their store only where the computer is joined to a domain or to Entra ID, managed by MDM, or the browser is enrolled in cloud management. On Linux that is not needed.",
  },
  merge: {
    ru: "Политика ExtensionSettings или 3rdparty у вас уже есть? Добавьте наши части в свой файл: из двух файлов с одной политикой на Linux действует один. Файл реестра чужих записей не трогает.",
    en: "You have a policy ExtensionSettings or 3rdparty already? Add our parts to your own file: of two files with the same policy, one holds on Linux. The registry file leaves others' entries alone.",
  },
  unsigned: {
    ru: "Пакет для Firefox не подписан Mozilla: его примет Firefox ESR с этой политикой. Для обычного Firefox подпишите пакет на addons.mozilla.org как нераспространяемый и соберите с --signed-xpi.",
    en: "The package for Firefox is not signed by Mozilla: Firefox ESR takes it with this policy. For the ordinary Firefox have it signed at addons.mozilla.org as unlisted and build with --signed-xpi.",
  },
  plain: {
    ru: "Адрес сервера без https: Firefox так обновлять расширение не станет.",
    en: "The server's address is without https: Firefox updates no extension that way.",
  },
  otherServer: {
    ru: (server: string) => `Пакеты собраны для другого адреса сервера, ${server}: соберите их заново.`,
    en: (server: string) =>
      `The packages were built for another address of the server, ${server}: build them anew.`,
  },
  otherPortals: {
    ru: (origins: string) =>
      `В пакетах нет доступа к ${origins}: соберите их заново со следующим номером (--build), иначе кнопка там не появится.`,
    en: (origins: string) =>
      `The packages have no access to ${origins}: build them anew with the next number (--build), or the button will not appear there.`,
  },
  check: {
    ru: "Проверить на компьютере: chrome://policy, edge://policy, browser://policy, about:policies. Подробно, с порядком отката: docs/ru/roll-out.md.",
    en: "To check on a computer: chrome://policy, edge://policy, browser://policy, about:policies. In detail, and how to go back: docs/en/roll-out.md.",
  },
});
