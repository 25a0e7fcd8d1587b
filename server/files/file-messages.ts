import { defineMessages } from "../../core/language/define-messages.ts";
import { plural } from "../../core/language/plural.ts";

const accepted = {
  ru: "Приложить можно снимки (PNG, JPEG, WebP, GIF), PDF, Word, Excel, PowerPoint, текст и CSV.",
  en: "Pictures (PNG, JPEG, WebP, GIF), PDF, Word, Excel, PowerPoint, text and CSV can go along.",
};

/** What is wrong with a file and what to do. */
export const fileMessages = defineMessages({
  empty: {
    ru: (name: string) => `«${name}» пуст. Сохраните файл заново и приложите снова.`,
    en: (name: string) => `“${name}” is empty. Save it anew and attach it again.`,
  },
  type: {
    ru: (name: string) =>
      `«${name}»: файл не того вида, о котором говорит имя, или вид не подходит. ${accepted.ru}`,
    en: (name: string) =>
      `“${name}” is not what its name says, or of a kind that cannot go along. ${accepted.en}`,
  },
  damaged: {
    ru: (name: string) =>
      `«${name}» повреждён. Проверьте, открывается ли он, сохраните заново и приложите снова.`,
    en: (name: string) => `“${name}” is damaged. See whether it opens, save it anew and attach it again.`,
  },
  macros: {
    ru: (name: string) => `В «${name}» есть макросы. Сохраните копию без них или как PDF и приложите её.`,
    en: (name: string) => `“${name}” holds macros. Save a copy without them, or as PDF, and attach that.`,
  },
  bomb: {
    ru: (name: string) =>
      `«${name}» раскрывается во что-то слишком большое. Уменьшите снимок или таблицу и приложите снова.`,
    en: (name: string) =>
      `“${name}” unpacks into something too large. Make the picture or sheet smaller and attach it again.`,
  },
  large: {
    ru: (mb: number) => `Файл больше ${mb} МБ. Уменьшите его, разделите или пришлите ссылку.`,
    en: (mb: number) => `The file is larger than ${mb} MB. Make it smaller, split it, or send a link.`,
  },
  waiting: {
    ru: (count: number) =>
      `Загружено и не отправлено уже ${count} ${plural("ru", count, { one: "файл", few: "файла", many: "файлов" })}. Отправьте вопрос или подождите: лишнее удалится само через сутки.`,
    en: (count: number) =>
      `${count} files are uploaded and not sent. Send the question, or wait: what is not needed goes after a day.`,
  },
});
