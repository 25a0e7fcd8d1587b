import { longestQuestion } from "../../core/contract/limits.ts";

export type QuestionCheck =
  | { readonly kind: "fine"; readonly text: string }
  | { readonly kind: "empty" }
  | { readonly kind: "too-long"; readonly over: number };

/** Whether a text can be sent as a question; the same bounds as the server's. */
export function checkQuestion(typed: string): QuestionCheck {
  const text = typed.trim();
  if (text.length === 0) return { kind: "empty" };
  return text.length > longestQuestion
    ? { kind: "too-long", over: text.length - longestQuestion }
    : { kind: "fine", text };
}
