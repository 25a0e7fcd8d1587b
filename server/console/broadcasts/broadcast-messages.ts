import { defineMessages } from "../../../core/language/define-messages.ts";

/** The instruction of the week, as whoever puts it before sellers sees it. */
export const broadcastMessages = defineMessages({
  title: { ru: "Указание недели", en: "Instruction of the week" },
  note: { ru: "в пустом окне поиска у продавцов", en: "in sellers’ empty search window" },
  add: { ru: "Показать раздел", en: "Show a section" },
  none: {
    ru: "Сейчас ничего не показывается. Выберите раздел и скажите одной фразой, зачем его открыть.",
    en: "Nothing is shown now. Choose a section and say in one sentence why to open it.",
  },
  sentence: { ru: "Одной фразой", en: "In one sentence" },
  sentenceHint: { ru: "Например: «КБМ теперь считают иначе»", en: "Such as “The discount is counted anew”" },
  regions: { ru: "Регионы (без отметки: все)", en: "Regions (none ticked: all)" },
  channels: { ru: "Каналы (без отметки: все)", en: "Channels (none ticked: all)" },
  from: { ru: "С", en: "From" },
  until: { ru: "По", en: "Until" },
  save: { ru: "Показать", en: "Show" },
  saving: { ru: "Сохраняем…", en: "Saving…" },
  back: { ru: "Назад", en: "Back" },
  saved: {
    ru: "Продавцы увидят указание при следующем открытии окна",
    en: "Sellers see it when they next open the window",
  },
  failed: { ru: "Не сохранилось: сервер не отвечает.", en: "Not saved: the server does not answer." },
  end: { ru: "Снять", en: "Take back" },
  endOf: {
    ru: (sentence: string) => `Снять: ${sentence}`,
    en: (sentence: string) => `Take back: ${sentence}`,
  },
  ended: { ru: "Больше не показывается", en: "It is shown no more" },
  planned: { ru: "ждёт своего дня", en: "planned" },
  shown: { ru: "показывается", en: "shown" },
  over: { ru: "снято", en: "over" },
  gone: { ru: "раздела больше нет", en: "the section is gone" },
  everybody: { ru: "все регионы и каналы", en: "all regions and channels" },
  days: {
    ru: (from: string, until: string) => `${from} – ${until}`,
    en: (from: string, until: string) => `${from} – ${until}`,
  },
  figures: {
    ru: (seen: string, opened: string) => `увидели ${seen}, открыли ${opened}`,
    en: (seen: string, opened: string) => `seen by ${seen}, opened by ${opened}`,
  },
  asked: {
    ru: (before: string, after: string) => `вопросов об этом: было ${before}, стало ${after}`,
    en: (before: string, after: string) => `questions about it: ${before} before, ${after} since`,
  },
  few: { ru: "меньше трёх", en: "fewer than three" },
});
