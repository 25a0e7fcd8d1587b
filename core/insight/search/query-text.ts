import { masked } from "../../desk/mask-context.ts";
import { namesSomebody } from "../../desk/names-somebody.ts";
import { normalOf, type QueryWord, queryWords } from "./normal-query.ts";

/** What a query says, whoever typed it. */
export type QueryText = {
  readonly normal: string;
  /** Personal data masked. */
  readonly text: string;
  /** False where it names somebody in full: then nobody else is told of it. */
  readonly tellable: boolean;
  readonly words: readonly QueryWord[];
};

const digit = /\d/;

export function queryText(query: string): QueryText {
  // Every number that leads to a person has digits, and most queries have none.
  const text = digit.test(query) ? masked(query) : query;
  const words = queryWords(text);
  return { normal: normalOf(words), text, tellable: words.length > 0 && !namesSomebody(query), words };
}
