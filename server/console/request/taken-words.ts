import type { Message, Source } from "../../../core/contract/request.ts";
import { dropSource } from "../../../core/desk/drop-source.ts";

/** A specialist's words as they go into an answer: without the sources that the agent may not see themselves. */
export function takenWords({ text, sources }: Pick<Message, "text" | "sources">): {
  readonly text: string;
  readonly sources: Source[];
} {
  let words = text ?? "";
  for (let number = sources.length; number > 0; number -= 1) {
    if (sources[number - 1]?.hidden) words = dropSource(words, number);
  }
  return { text: words, sources: sources.filter(({ hidden }) => !hidden) };
}
