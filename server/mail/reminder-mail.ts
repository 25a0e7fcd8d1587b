import { deskRequestPath } from "../../core/contract/paths.ts";
import type { RequestKind } from "../../core/contract/request-event.ts";
import type { ReminderPercent } from "../../core/desk/replay-clock.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { momentIn } from "./moment-in.ts";

/** What a letter may tell of a request that runs out of time: nothing of who asks, what they ask and where. */
export type Reminded = {
  readonly id: number;
  readonly as: RequestKind;
  readonly of: "desk" | "specialist";
  readonly percent: ReminderPercent;
  readonly dueAt: string | null;
  /** Nobody has taken it. */
  readonly free: boolean;
};

type Desk = {
  /** Origin under which people reach the server. */
  readonly address: string;
  /** Of the desk: nothing is known of the reader's. */
  readonly timeZone: string;
};

const messages = defineMessages({
  question: { ru: "Вопрос", en: "Question" },
  complaint: { ru: "Жалоба", en: "Complaint" },
  suggestion: { ru: "Предложение", en: "Suggestion" },
  running: {
    ru: (what: string, id: number, percent: number) => `${what} № ${id}: прошло ${percent} % времени`,
    en: (what: string, id: number, percent: number) => `${what} No. ${id}: ${percent} % of the time is used`,
  },
  over: {
    ru: (what: string, id: number) => `${what} № ${id}: время вышло`,
    en: (what: string, id: number) => `${what} No. ${id}: the time is over`,
  },
  due: { ru: (due: string) => `Ответить до ${due}`, en: (due: string) => `Answer by ${due}` },
  wasDue: {
    ru: (due: string) => `Ответить нужно было до ${due}`,
    en: (due: string) => `It was due by ${due}`,
  },
  awaited: {
    ru: (due: string) => `Эксперт ждёт вашего ответа до ${due}`,
    en: (due: string) => `The agent needs your answer by ${due}`,
  },
  free: { ru: "Пока никто не взял", en: "Nobody has taken it yet" },
  open: { ru: (link: string) => `Открыть: ${link}`, en: (link: string) => `Open: ${link}` },
});

/** Subject and text, Russian first: an address does not say which language its reader wants. */
export function reminderMail(reminded: Reminded, desk: Desk): { subject: string; text: string } {
  const paragraphs = (["ru", "en"] as const).map((language) => linesOf(reminded, desk, language));
  const [title, due] = paragraphs[0] ?? [];
  return {
    subject: [title, due].filter((line) => line !== undefined).join(". "),
    text: paragraphs.map((lines) => lines.filter((line) => line !== undefined).join("\n")).join("\n\n"),
  };
}

function linesOf(
  { id, as, of, percent, dueAt, free }: Reminded,
  { address, timeZone }: Desk,
  language: Language,
): (string | undefined)[] {
  const say = messages(language);
  const due = dueAt === null ? null : momentIn(timeZone, dueAt, language);
  const sayDue = of === "specialist" ? say.awaited : percent === 100 ? say.wasDue : say.due;
  return [
    percent === 100 ? say.over(say[as], id) : say.running(say[as], id, percent),
    due === null ? undefined : sayDue(due),
    free ? say.free : undefined,
    say.open(address + deskRequestPath(id)),
  ];
}
