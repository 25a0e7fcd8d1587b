import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

const JudgedQuestion = z.object({
  id: z.string(),
  /** What it really asks: questions of one intent ask the same. */
  intent: z.string(),
  text: z.string(),
  topic: z.string(),
  /** Nobody else asks it. */
  singleton: z.boolean().optional(),
});
const File = z.union([z.object({ questions: z.array(JudgedQuestion) }), z.array(JudgedQuestion)]);
export type JudgedQuestion = z.infer<typeof JudgedQuestion>;

export const judgedFile = new URL("../../../shared/data/questions.json", import.meta.url).pathname;
export const haveJudged = existsSync(judgedFile);

export function readJudged(file: string): JudgedQuestion[] {
  const read = File.parse(JSON.parse(readFileSync(file, "utf8")));
  return Array.isArray(read) ? read : read.questions;
}

/** Those that others ask too: each alone in its intent finds nobody. */
export function sharedQuestions(questions: readonly JudgedQuestion[]): JudgedQuestion[] {
  const asked = Map.groupBy(questions, ({ intent }) => intent);
  return questions.filter(
    ({ intent, singleton }) => singleton !== true && (asked.get(intent)?.length ?? 0) > 1,
  );
}
