import { tradeSynonyms } from "../../analysis/trade-synonyms.ts";
import { workWords } from "../../analysis/work-words.ts";
import { sayingFinder } from "./find-sayings.ts";
import { sameMeaning } from "./same-meaning.ts";

const sets = [...sameMeaning.map((line) => line.split(", ")), ...tradeSynonyms, ...workWords];

/** Which words people choose between for one thing: the same sense for each of them. */
export const findMeanings = sayingFinder(
  sets.flatMap((set, at) => set.map((written) => ({ written, senses: [`m ${at}`] }))),
);
