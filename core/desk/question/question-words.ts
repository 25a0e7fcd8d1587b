import { isStopWord } from "../../analysis/stop-words.ts";
import { stemWord } from "../../analysis/stem-word.ts";
import type { Said } from "../trade/find-sayings.ts";
import { findMeanings } from "../trade/find-meanings.ts";
import { findSubjects, lineMark, subjectMark } from "../trade/find-subjects.ts";
import { everydayWords } from "./everyday-words.ts";
import { mendWord } from "./mend-word.ts";
import { readQuestion } from "./read-question.ts";

/** A word of a question that says something of what is asked, and what it may stand for, from the closest sense out. */
export type QuestionWord = {
  /** As written, read as Russian. */
  readonly form: string;
  readonly stem: string;
  readonly meanings: readonly string[];
  readonly lines: readonly string[];
  readonly subjects: readonly string[];
};

const mostWords = 200;

/** The words of a question that tell what is asked, each once; of a question with none such, whatever it has. */
export function questionWords(text: string): QuestionWord[] {
  const forms = readQuestion(text)
    .filter((word) => !isStopWord(word))
    .slice(0, mostWords);
  const words = forms.map(mendWord);
  const meanings = findMeanings(words);
  const subjects = findSubjects(words);
  const telling = words.some((word) => !everydayWords.has(word));
  const found = new Map<string, QuestionWord>();
  for (const [at, word] of words.entries()) {
    const stem = stemWord(word);
    if ((telling && everydayWords.has(word)) || found.has(stem)) continue;
    const senses = sensesAt(subjects, at);
    found.set(stem, {
      form: forms[at] ?? word,
      stem,
      meanings: sensesAt(meanings, at),
      lines: senses.filter((sense) => sense.startsWith(lineMark)),
      subjects: senses.filter((sense) => sense.startsWith(subjectMark)),
    });
  }
  return [...found.values()];
}

function sensesAt(said: readonly Said[], at: number): string[] {
  return [...new Set(said.flatMap(({ from, to, senses }) => (from <= at && at < to ? senses : [])))];
}
