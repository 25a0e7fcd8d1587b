/** What is said of files that are chosen for a message, by sellers and agents alike; the kinds of `ChosenFault` by their names. */
export const fileWords = {
  remove: {
    ru: (name: string) => `Убрать файл «${name}»`,
    en: (name: string) => `Remove the file “${name}”`,
  },
  empty: {
    ru: (name: string) => `«${name}» пуст. Проверьте файл и приложите снова.`,
    en: (name: string) => `“${name}” is empty. Look at the file and attach it again.`,
  },
  "too-large": {
    ru: (name: string) => `«${name}» больше 10\u00a0МБ. Уменьшите его, разделите или пришлите ссылку.`,
    en: (name: string) => `“${name}” is larger than 10\u00a0MB. Make it smaller, split it, or send a link.`,
  },
  "too-many": {
    ru: (name: string) =>
      `«${name}» не поместился: файлов не больше восьми. Уберите лишний и приложите снова.`,
    en: (name: string) => `“${name}” did not fit: eight files at most. Remove one and attach it again.`,
  },
  type: {
    ru: (name: string) =>
      `«${name}» приложить нельзя. Подойдут снимки (PNG, JPEG, WebP, GIF), PDF, Word, Excel, PowerPoint, текст и CSV.`,
    en: (name: string) =>
      `“${name}” cannot go along. Pictures (PNG, JPEG, WebP, GIF), PDF, Word, Excel, PowerPoint, text and CSV can.`,
  },
} as const;
