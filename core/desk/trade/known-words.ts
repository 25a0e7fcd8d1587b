import { foldWord } from "../../analysis/fold-word.ts";
import { tradeSynonyms } from "../../analysis/trade-synonyms.ts";
import { workWords } from "../../analysis/work-words.ts";
import { tradeSubjects } from "./trade-subjects.ts";

const lines = [
  ...tradeSubjects.flatMap(({ words }) => words),
  ...tradeSynonyms.map((set) => set.join(" ")),
  ...workWords.map((set) => set.join(" ")),
];

/** Every word that the trade's own lists have, folded; of open ones the beginning. */
export const knownWords: ReadonlySet<string> = new Set(
  lines
    .flatMap((line) => line.split(/[\s,/.-]+/))
    .map((word) => foldWord(word.replace("*", "")))
    .filter(Boolean),
);
