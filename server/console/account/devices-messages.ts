import { defineMessages } from "../../../core/language/define-messages.ts";

export const devicesMessages = defineMessages({
  title: { ru: "Мои устройства", en: "My devices" },
  note: {
    ru: "Браузеры, в которых расширение действует от вашего имени. Отключённый забывает портал при первой же связи с сервером.",
    en: "Browsers in which the extension acts for you. A disconnected one forgets the portal as soon as it reaches the server.",
  },
  connected: { ru: (date: string) => `подключён ${date}`, en: (date: string) => `connected ${date}` },
  seen: { ru: (ago: string) => `был на связи ${ago}`, en: (ago: string) => `last seen ${ago}` },
  neverSeen: { ru: "ещё не выходил на связь", en: "not seen yet" },
  current: { ru: "этот", en: "this one" },
  revoke: { ru: "Отключить", en: "Disconnect" },
  sure: { ru: (name: string) => `Отключить «${name}»?`, en: (name: string) => `Disconnect “${name}”?` },
  cancel: { ru: "Отмена", en: "Cancel" },
  revoked: {
    ru: (name: string) => `«${name}» отключён.`,
    en: (name: string) => `“${name}” is disconnected.`,
  },
  failed: {
    ru: "Сервер не отвечает, ничего не изменилось. Повторите.",
    en: "The server does not answer; nothing has changed. Try again.",
  },
  unnamed: { ru: "Браузер без имени", en: "Unnamed browser" },
  noneTitle: { ru: "Ни один браузер не подключён", en: "No browser is connected" },
  none: {
    ru: "Установите расширение и нажмите в нём «Подключить»: поиск и вопросы будут на любой странице портала.",
    en: "Install the extension and press “Connect” in it: search and questions will be on every page of the portal.",
  },
  install: { ru: "Установить расширение", en: "Install the extension" },
});
