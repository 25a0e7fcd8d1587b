import { defineMessages } from "../../../core/language/define-messages.ts";

/** Why there is no draft; the composer goes on without. */
export const draftMessages = defineMessages({
  late: {
    ru: (seconds: number) =>
      `Модель не ответила за ${seconds} с. Ваш текст на месте: отвечайте сами или повторите.`,
    en: (seconds: number) =>
      `The model did not answer within ${seconds} s. Your text is untouched: answer yourself, or try again.`,
  },
  unreachable: {
    ru: "До модели не достучаться. Ваш текст на месте: отвечайте сами. Администратор: адрес draft.address в ask-me.yaml.",
    en: "The model cannot be reached. Your text is untouched: answer yourself. Administrator: draft.address in ask-me.yaml.",
  },
  refused: {
    ru: (status: number) =>
      `Модель отказала (код ${status}). Ваш текст на месте: отвечайте сами. Администратор: ключ и модель в ask-me.yaml, draft.`,
    en: (status: number) =>
      `The model refused (status ${status}). Your text is untouched: answer yourself. Administrator: key and model in ask-me.yaml, draft.`,
  },
  unreadable: {
    ru: "Модель прислала не текст. Ваш текст на месте: отвечайте сами или повторите.",
    en: "What the model sent is no text. Your text is untouched: answer yourself, or try again.",
  },
});
