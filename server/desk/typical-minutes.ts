import type { Store } from "../store/store.ts";
import { lastAnswered } from "./last-answered.ts";

const weeks = 4;
const fewest = 5;

/**
 * Median of open minutes from click to answer of questions over the last four weeks, the newest five thousand at most; whole and at
 * least 1, null for too few.
 */
export async function typicalMinutes(store: Store, now: Date): Promise<number | null> {
  const rows = await lastAnswered(store, now, weeks)
    .select("answeredInSeconds as seconds")
    .where("kind", "=", "question")
    .where("answeredInSeconds", "is not", null)
    .execute();
  if (rows.length < fewest) return null;
  const sorted = rows.map(({ seconds }) => seconds ?? 0).toSorted((a, b) => a - b);
  const seconds = ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
  return Math.max(1, Math.round(seconds / 60));
}
