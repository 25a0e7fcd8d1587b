import type { ClusteredQuestion } from "../../core/desk/question-clusters.ts";
import type { JudgedQuestion } from "./judged-questions.ts";

// Of what people write, about so much stands nowhere else: a name, a number, a slip.
const newWords = 0.06;
const asWritten = 0.5;

/** Questions of a large company from a few: half of them as somebody asked before, half of two halves, with words made up. */
export function manyQuestions(questions: readonly JudgedQuestion[], many: number): ClusteredQuestion[] {
  const random = numbers();
  const pick = (): string[] => (questions[Math.floor(random() * questions.length)]?.text ?? "").split(" ");
  return Array.from({ length: many }, (_, at) => {
    const one = pick();
    const words =
      random() < asWritten ? one : [...one.slice(0, one.length / 2), ...pick().slice(one.length / 2)];
    const text = words.map((word) => (random() < newWords ? madeUp(random) : word)).join(" ");
    return { id: `q${at}`, text };
  });
}

function madeUp(random: () => number): string {
  const letter = (letters: string): string => letters.charAt(Math.floor(random() * letters.length));
  return Array.from({ length: 3 }, () => letter("бвгдклмнпрст") + letter("аеио")).join("");
}

function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return state / 0x80_00_00_00;
  };
}
