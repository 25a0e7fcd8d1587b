import { defineMessages } from "../../core/language/define-messages.ts";

/** What an administrator reads of a policy that was not understood: what is wrong, and what would be right. */
export const policyMessages = defineMessages({
  title: { ru: "Не всё в политике понято", en: "Not all of the policy was understood" },
  what: {
    ru: "Эти значения не действуют, остальное — действует. Покажите список администратору.",
    en: "These values do not hold, the rest does. Show this list to your administrator.",
  },
  found: { ru: (found: string) => `Указано ${found}.`, en: (found: string) => `Found ${found}.` },
  unknownKey: {
    ru: "Такого ключа нет. Есть: server, portalOrigins, hotkey, localIndex, language, mayNot, unticked.",
    en: "There is no such key. There are server, portalOrigins, hotkey, localIndex, language, mayNot, unticked.",
  },
  server: {
    ru: "Нужен адрес сервера, например https://ask.example.com.",
    en: "A server's address is wanted, for example https://ask.example.com.",
  },
  portalOrigins: {
    ru: 'Нужен список адресов, например ["https://portal.example.com"].',
    en: 'A list of addresses is wanted, for example ["https://portal.example.com"].',
  },
  hotkey: {
    ru: "Нужна строка, например «Alt+KeyQ» или «Ctrl+Space».",
    en: "A text is wanted, for example “Alt+KeyQ” or “Ctrl+Space”.",
  },
  localIndex: {
    ru: "Нужно одно из: full, titles, off.",
    en: "One of full, titles, off is wanted.",
  },
  language: { ru: "Нужно одно из: ru, en, auto.", en: "One of ru, en, auto is wanted." },
  mayNot: {
    ru: "Нужен список из: disconnect, hide-button, move-button, attach-files, take-screenshots, send-trail.",
    en: "A list is wanted of any of disconnect, hide-button, move-button, attach-files, take-screenshots, send-trail.",
  },
  unticked: {
    ru: "Нужен список из: page, selection, trail.",
    en: "A list is wanted of any of page, selection, trail.",
  },
  notation: {
    ru: "Так клавишу не записать: сначала Ctrl, Alt или Shift, затем имя физической клавиши — «Alt+KeyQ», «Ctrl+Shift+Digit1», «Ctrl+Space», «F9».",
    en: "No key is written like this: first Ctrl, Alt or Shift, then the name of a physical key: “Alt+KeyQ”, “Ctrl+Shift+Digit1”, “Ctrl+Space”, “F9”.",
  },
  modifier: {
    ru: "Эту клавишу нажимают, когда печатают. Добавьте Ctrl или Alt.",
    en: "This key is pressed in typing. Add Ctrl or Alt.",
  },
  "alt-gr": {
    ru: "Ctrl и Alt вместе — это AltGr, которым печатают знаки. Оставьте один из них.",
    en: "Ctrl and Alt together are AltGr, which types characters. Keep one of them.",
  },
  kept: {
    ru: "Это сочетание до страниц не доходит: браузер или система оставляет его себе — им открывают и закрывают вкладки и окна или выходят из браузера. Возьмите другое, например «Alt+KeyQ» или «Ctrl+Space».",
    en: "This combination never reaches a page: the browser or the system keeps it, to open or close tabs and windows or to quit. Take another, such as “Alt+KeyQ” or “Ctrl+Space”.",
  },
  menu: {
    ru: "Alt с этой клавишей открывает меню браузера или ведёт в адресную строку. Возьмите другое сочетание, например «Alt+KeyQ» или «Ctrl+Space».",
    en: "With Alt this key opens a menu of the browser or goes to the address bar. Take another combination, such as “Alt+KeyQ” or “Ctrl+Space”.",
  },
  taken: {
    ru: "Это сочетание занято: в браузере, в поле ввода или в самом окне поиска оно значит другое. Возьмите другое, например «Alt+KeyQ» или «Ctrl+Space».",
    en: "This combination is in use: in the browser, a text field or the search window it means something else. Take another, such as “Alt+KeyQ” or “Ctrl+Space”.",
  },
  meant: {
    ru: (instead: string) => `Вероятно, имелось в виду «${instead}».`,
    en: (instead: string) => `Probably “${instead}” was meant.`,
  },
});
