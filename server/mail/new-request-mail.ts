import { deskRequestPath } from "../../core/contract/paths.ts";
import type { RequestKind } from "../../core/contract/request-event.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { momentIn } from "./moment-in.ts";

/** What mail may tell of a request: nothing of who asks, what they ask and where. */
export type NewRequest = {
  readonly id: number;
  readonly as: RequestKind;
  /** As each language names it. */
  readonly topic: Readonly<Record<Language, string>> | null;
  /** Null where the desk's calendar never opens. */
  readonly dueAt: string | null;
};

type Desk = {
  /** Origin under which people reach the server. */
  readonly address: string;
  /** Of the desk: nothing is known of the reader's. */
  readonly timeZone: string;
};

const messages = defineMessages({
  question: { ru: "Новый вопрос", en: "New question" },
  complaint: { ru: "Новая жалоба", en: "New complaint" },
  suggestion: { ru: "Новое предложение", en: "New suggestion" },
  title: {
    ru: (what: string, id: number) => `${what} № ${id}`,
    en: (what: string, id: number) => `${what} No. ${id}`,
  },
  topic: { ru: (topic: string) => `Тема: ${topic}`, en: (topic: string) => `Topic: ${topic}` },
  due: { ru: (due: string) => `Ответить до ${due}`, en: (due: string) => `Answer by ${due}` },
  open: { ru: (link: string) => `Открыть: ${link}`, en: (link: string) => `Open: ${link}` },
});

/** Subject and text, Russian first: an address does not say which language its reader wants. */
export function newRequestMail(request: NewRequest, desk: Desk): { subject: string; text: string } {
  const paragraphs = (["ru", "en"] as const).map((language) => linesOf(request, desk, language));
  const [title, due] = paragraphs[0] ?? [];
  return {
    subject: due === undefined ? String(title) : `${title}. ${due}`,
    text: paragraphs.map((lines) => lines.filter((line) => line !== undefined).join("\n")).join("\n\n"),
  };
}

function linesOf(request: NewRequest, { address, timeZone }: Desk, language: Language) {
  const say = messages(language);
  const { id, as, topic, dueAt } = request;
  return [
    say.title(say[as], id),
    dueAt === null ? undefined : say.due(momentIn(timeZone, dueAt, language)),
    topic === null ? undefined : say.topic(topic[language]),
    say.open(address + deskRequestPath(id)),
  ] as const;
}
