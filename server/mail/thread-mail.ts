import type { Message, Source } from "../../core/contract/request.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { sourceAddress } from "../../core/passage/source-address.ts";
import { ratingLines } from "../rating/rating-lines.ts";

// A whole quote makes an address longer than some mail programs open.
const quotedWords = 12;

/** What a seller is told of a message on their request. */
export type ThreadMail = {
  /** Origin under which people reach the server. */
  readonly server: string;
  readonly request: number;
  readonly kind: Extract<Message["kind"], "answer" | "note" | "ask-seller">;
  readonly text: string;
  /** As the seller may see them. */
  readonly sources: readonly Source[];
  /** Names of those that go along in the letter, and of those to be opened on the server. */
  readonly files: { readonly attached: readonly string[]; readonly linked: readonly string[] };
  /** Where it can be read; also where the text stands in the letter. */
  readonly link: string;
  /** Where they say what they think of an answer; null where it is none. */
  readonly rate: string | null;
  /** Whether a reply to the letter reaches the desk. */
  readonly takesReplies: boolean;
};

const messages = defineMessages({
  answer: {
    ru: (id: number) => `Ответ на вопрос № ${id}`,
    en: (id: number) => `Answer to question no. ${id}`,
  },
  note: { ru: (id: number) => `По вопросу № ${id}`, en: (id: number) => `About question no. ${id}` },
  "ask-seller": {
    ru: (id: number) => `Уточните, пожалуйста: вопрос № ${id}`,
    en: (id: number) => `We need a detail: question no. ${id}`,
  },
  stillOpen: {
    ru: "Это ещё не ответ: мы продолжаем работать над вопросом.",
    en: "This is not the answer yet: we go on working on it.",
  },
  waiting: {
    ru: "Время ответа остановлено, пока вы не ответите.",
    en: "The clock stands still until you reply.",
  },
  sources: { ru: "Источники:", en: "Sources:" },
  hidden: { ru: "источник, который вам не открыт", en: "a source that is not open to you" },
  attached: { ru: "Файлы в этом письме:", en: "Files in this letter:" },
  linked: { ru: "Файлы по ссылке ниже:", en: "Files by the link below:" },
  withFiles: {
    ru: (count: number) => `К сообщению приложены файлы: ${count}.`,
    en: (count: number) => `Files that come with it: ${count}.`,
  },
  open: { ru: (link: string) => `Открыть: ${link}`, en: (link: string) => `Open: ${link}` },
  helped: { ru: "Помог ли ответ?", en: "Did the answer help?" },
  reply: {
    ru: "Чтобы ответить или дополнить вопрос, ответьте на это письмо.",
    en: "To reply or to add something, answer this letter.",
  },
});

/** The subject by itself, as it stands where nothing of the content may. */
export function threadSubject({ kind, request }: ThreadMail, language: Language): string {
  return messages(language)[kind](request);
}

/** The letter's text, in the language that the seller writes in. `says`: whether what was written stands in it. */
export function threadText(mail: ThreadMail, language: Language, says: "text" | "link"): string {
  const say = messages(language);
  const { server, kind, request, text, sources, files, link, rate, takesReplies } = mail;
  const count = files.attached.length + files.linked.length;
  const written =
    says === "text"
      ? [
          text,
          listOf(sources, server, language),
          named(say.attached, files.attached),
          named(say.linked, files.linked),
        ]
      : [say[kind](request), count > 0 ? say.withFiles(count) : ""];
  const standing = kind === "note" ? say.stillOpen : kind === "ask-seller" ? say.waiting : "";
  const rating = rate === null ? "" : [say.helped, ...ratingLines(rate, language)].join("\n");
  const ways = [say.open(link), takesReplies ? say.reply : ""].filter((line) => line !== "").join("\n");
  return [...written, standing, rating, ways].filter((part) => part !== "").join("\n\n");
}

function listOf(sources: readonly Source[], server: string, language: Language): string {
  const say = messages(language);
  if (sources.length === 0) return "";
  const told = sources.map((source, index) => {
    const lines = source.hidden ? [say.hidden] : [pathOf(source), `    ${addressOf(source, server)}`];
    return `[${index + 1}] ${lines.join("\n")}`;
  });
  return [say.sources, ...told].join("\n");
}

function named(title: string, names: readonly string[]): string {
  return names.length === 0 ? "" : [title, ...names.map((name) => `- ${name}`)].join("\n");
}

function pathOf({ path, title, heading }: Source): string {
  return [...path, title, heading ?? ""].filter((step) => step !== "").join(" → ");
}

/** Where it opens at its place, also from outside of the portal. */
function addressOf({ quote, ...source }: Source, server: string): string {
  const words = quote?.trim().split(/\s+/).slice(0, quotedWords).join(" ");
  const address = sourceAddress(words === undefined ? source : { ...source, quote: words });
  return address.startsWith("/") ? server + address : address;
}
