import { isStopWord } from "../../analysis/stop-words.ts";
import { mendWord } from "../question/mend-word.ts";
import { questionWords } from "../question/question-words.ts";
import { readQuestion } from "../question/read-question.ts";
import { placeStems } from "./place-words.ts";
import { type QuestionFrame, questionFrame } from "./question-frame.ts";

export type AskedWord = {
  readonly stem: string;
  readonly meanings: readonly string[];
  readonly lines: readonly string[];
  readonly subjects: readonly string[];
  /** How much it counts beside the other words, an index into `wordCounts`: 0 fully. */
  readonly counts: number;
};
export type AskedQuestion = { readonly words: readonly AskedWord[]; readonly frame: QuestionFrame };

/** By how much words count: of what is asked, of the story around it, and places in either. */
export const wordCounts: readonly number[] = [1, 0.5, 0.2, 0.1];

const inStory = 1;
const isPlace = 2;
const sentenceEnd = /(?<=[.?!])\s+|\n+/u;
const longestRead = 4000;

/** A question by its words and its frame. In a letter the sentences that ask count more than the story they stand in. */
export function askedQuestion(text: string): AskedQuestion {
  const sentences = text.slice(0, longestRead).split(sentenceEnd).filter(Boolean);
  const asking = sentences.filter((sentence) => sentence.includes("?"));
  const isLetter = asking.length > 0 && sentences.length > 1;
  const words = new Map<string, AskedWord>();
  for (const sentence of sentences) {
    const story = isLetter && !sentence.includes("?") ? inStory : 0;
    for (const { stem, meanings, lines, subjects } of questionWords(sentence)) {
      const counts = story + (placeStems.has(stem) ? isPlace : 0);
      const known = words.get(stem);
      if (known === undefined || counts < known.counts)
        words.set(stem, { stem, meanings, lines, subjects, counts });
    }
  }
  const forms = readQuestion(text);
  return {
    words: [...words.values()],
    frame: questionFrame(forms, forms.filter((form) => !isStopWord(form)).map(mendWord)),
  };
}
