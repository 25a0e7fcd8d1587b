import { longestQuestion } from "../../../core/contract/limits.ts";
import { cleanLine, cleanText } from "../../desk/clean-text.ts";
import { cutQuote } from "./cut-quote.ts";
import type { Letter } from "./letter.ts";

type Written = Pick<Letter, "subject" | "text">;

// Answers and forwards of mail programs, Russian ones among them, and our own token.
const prefixes = /^(?:\s*(?:re|fw|fwd|отв|на|пересл|ответ)(?:\[\d+\])?\s*:\s*)+/iu;
const token = /\s*\[№\s*\d+-[a-z0-9]+\]\s*/giu;

/** A letter as a question: its subject where that says something, and what was written below. */
export function questionOfLetter({ subject, text }: Written): string {
  const title = cleanLine(subject.replaceAll(token, " ").replace(prefixes, ""));
  const body = cutQuote(cleanText(text ?? ""));
  const said = body.toLowerCase().startsWith(title.toLowerCase()) ? body : `${title}\n\n${body}`;
  return fitted(said);
}

/** A letter as a reply: what was written above the letter that it answers. */
export function replyOfLetter({ text }: Written): string {
  return fitted(cutQuote(cleanText(text ?? "")));
}

/** The whole stays beside it. */
function fitted(text: string): string {
  const bare = text.trim();
  return bare.length <= longestQuestion ? bare : `${bare.slice(0, longestQuestion - 1)}…`;
}
