import { defineMessages } from "../../../core/language/define-messages.ts";

export const modulesMessages = defineMessages({
  title: { ru: "Заготовки", en: "Text modules" },
  note: {
    ru: "Тексты, которые эксперты вставляют клавишами Alt M. Каждая правка хранится: кто и когда.",
    en: "Texts that agents insert by Alt M. Every change is kept: who and when.",
  },
  add: { ru: "Новая заготовка", en: "New module" },
  none: { ru: "Заготовок пока нет.", en: "There are no modules yet." },
  choose: {
    ru: "Выберите заготовку слева или добавьте новую.",
    en: "Choose a module at the left, or add one.",
  },
  nameRu: { ru: "Название по-русски", en: "Name in Russian" },
  nameEn: { ru: "Название по-английски", en: "Name in English" },
  topic: { ru: "Тема", en: "Topic" },
  anyTopic: { ru: "любая", en: "any" },
  use: { ru: "Куда вставляется", en: "Where it goes" },
  answer: { ru: "В ответ", en: "Into the answer" },
  ask: { ru: "В вопрос продавцу", en: "Into a question to the seller" },
  text: { ru: "Текст", en: "Text" },
  placeholders: {
    ru: "Заполняются из запроса: {имя}, {срок}, {эксперт}, {страница}, {регион}, {канал}, {тема}, {номер}. Другие скобки эксперт заполнит сам.",
    en: "Filled from the request: {name}, {due}, {agent}, {page}, {region}, {channel}, {topic}, {number}. Other brackets the agent fills.",
  },
  save: { ru: "Сохранить", en: "Save" },
  saving: { ru: "Сохраняем…", en: "Saving…" },
  saved: { ru: "Заготовка сохранена.", en: "The module is saved." },
  remove: { ru: "Убрать", en: "Remove" },
  removeSure: { ru: "Убрать совсем", en: "Remove it" },
  removed: {
    ru: "Заготовки больше нет; её версии сохранены.",
    en: "The module is gone; its versions are kept.",
  },
  incomplete: {
    ru: "Нужны оба названия и текст.",
    en: "Both names and the text are needed.",
  },
  failed: {
    ru: "Сервер не отвечает, ничего не изменилось. Повторите.",
    en: "The server does not answer; nothing has changed. Try again.",
  },
  loadFailedTitle: { ru: "Заготовки не загрузились", en: "The modules did not load" },
  again: { ru: "Повторить", en: "Try again" },
  loading: { ru: "Загружаем заготовки…", en: "Loading the modules…" },
  versions: { ru: "Версии", en: "Versions" },
  version: { ru: (n: number) => `версия ${n}`, en: (n: number) => `version ${n}` },
  tookAway: { ru: "убрана", en: "removed" },
  nobody: { ru: "имя удалено", en: "name erased" },
  bringBack: { ru: "Взять этот текст", en: "Use this text" },
  changedBy: {
    ru: (who: string, when: string) => `${when}, ${who}`,
    en: (who: string, when: string) => `${when}, ${who}`,
  },
});
