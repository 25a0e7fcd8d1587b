import { defineMessages } from "../../../core/language/define-messages.ts";

export const frameMessages = defineMessages({
  service: { ru: "Одно окно", en: "One window" },
  navigation: { ru: "Разделы", en: "Sections" },
  queue: { ru: "Очередь", en: "Queue" },
  mine: { ru: "Мои запросы", en: "My requests" },
  devices: { ru: "Мои устройства", en: "My devices" },
  skip: { ru: "К содержанию", en: "Skip to content" },
  account: { ru: "учётная запись и вид", en: "account and view" },
  theme: { ru: "Вид", en: "Theme" },
  system: { ru: "Системный", en: "System" },
  light: { ru: "Светлый", en: "Light" },
  dark: { ru: "Тёмный", en: "Dark" },
  letters: { ru: "Клавиши из одной буквы", en: "Single-letter keys" },
  notify: { ru: "Уведомлять о новых вопросах", en: "Notify of new questions" },
  notifyDenied: {
    ru: "Уведомления запрещены в настройках браузера для этого сайта.",
    en: "Notifications are blocked for this site in the browser's settings.",
  },
  signOut: { ru: "Выйти", en: "Sign out" },
  signOutFailed: {
    ru: "Выйти не удалось: сервер не отвечает. Повторите.",
    en: "Could not sign out: the server does not answer. Try again.",
  },
  live: { ru: "на связи", en: "connected" },
  connecting: { ru: "соединяемся", en: "connecting" },
  lost: {
    ru: (time: string) => `нет связи с ${time}, обновится само`,
    en: (time: string) => `no connection since ${time}, will catch up`,
  },
  unreachableTitle: { ru: "Сервер не отвечает", en: "The server does not answer" },
  unreachable: {
    ru: "Проверьте сеть или VPN. Черновики сохранены в этом браузере.",
    en: "Check the network or VPN. Your drafts are kept in this browser.",
  },
  again: { ru: "Повторить", en: "Try again" },
  notDeskTitle: { ru: "Эта страница — для экспертов", en: "This page is for agents" },
  notDesk: {
    ru: "Вопросы вы задаёте с любой страницы портала: Alt Q. Здесь на них отвечают.",
    en: "You ask from any page of the portal: Alt Q. Here the questions are answered.",
  },
  unknownTitle: { ru: "Такой страницы нет", en: "There is no such page" },
  toQueue: { ru: "К очереди", en: "To the queue" },
  newQuestion: { ru: "Новый вопрос", en: "New question" },
  newQuestionDue: {
    ru: (due: string) => `Новый вопрос, ответить до ${due}`,
    en: (due: string) => `New question, due ${due}`,
  },
  complaint: { ru: "Новая жалоба", en: "New complaint" },
  suggestion: { ru: "Новое предложение", en: "New suggestion" },
});
