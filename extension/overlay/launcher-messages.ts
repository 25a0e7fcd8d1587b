import { defineMessages } from "../../core/language/define-messages.ts";

export const launcherMessages = defineMessages({
  name: { ru: "Спроси меня", en: "Ask me" },
  ready: { ru: "Ответ готов", en: "Answer ready" },
  unread: {
    ru: (count: number) => `Спроси меня, новых ответов: ${count}`,
    en: (count: number) => `Ask me, new answers: ${count}`,
  },
  offline: {
    ru: "Спроси меня: нет связи, поиск работает, вопросы ждут в очереди",
    en: "Ask me: offline, search works, questions wait in the queue",
  },
  moves: { ru: "Alt ↑ ↓ двигают", en: "Alt ↑ ↓ move it" },
  hides: { ru: "правая кнопка скрывает на этой странице", en: "a right click hides it on this page" },
});
