import type { JudgedQuestion } from "./judged-questions.ts";

/** Whole intents in two halves, many times over: what asks the same is never in both. */
export function intentHalves(
  questions: readonly JudgedQuestion[],
  times: number,
): (readonly [JudgedQuestion[], JudgedQuestion[]])[] {
  return Array.from({ length: times }, (_, time) => {
    const isFirst = (intent: string): boolean => mixed(`${time} ${intent}`) % 2 === 0;
    return [
      questions.filter(({ intent }) => isFirst(intent)),
      questions.filter(({ intent }) => !isFirst(intent)),
    ] as const;
  });
}

function mixed(name: string): number {
  let mix = 2_166_136_261;
  for (const letter of name) mix = Math.imul(mix ^ letter.charCodeAt(0), 16_777_619);
  return (mix ^ (mix >>> 15)) >>> 0;
}
