import { longestAnswer, longestQuestion } from "../../../core/contract/limits.ts";
import type { Draft } from "./draft.ts";

/** How long the text at hand may be, in UTF-16 units. */
export function longestOf({ mode }: Pick<Draft, "mode">): number {
  return mode === "answer" ? longestAnswer : longestQuestion;
}
