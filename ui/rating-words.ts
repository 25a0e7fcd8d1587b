/** The questions of a rating and their answers, in the thread and on the page that letters lead to alike. */
export const ratingWords = {
  quick: { ru: "Быстро?", en: "Quick?" },
  complete: { ru: "Полно?", en: "Complete?" },
  why: { ru: "Почему возник вопрос?", en: "Why did the question arise?" },
  yes: { ru: "Да", en: "Yes" },
  no: { ru: "Нет", en: "No" },
  partly: { ru: "Не совсем", en: "Not quite" },
  "not-found": { ru: "Не нашлось", en: "Not found" },
  "not-on-portal": { ru: "Нет на портале", en: "Not on the portal" },
  unclear: { ru: "Неясно", en: "Unclear" },
  "did-not-know": { ru: "Не знали об этом", en: "Did not know about it" },
  "system-fault": { ru: "Сбой", en: "System fault" },
} as const;
