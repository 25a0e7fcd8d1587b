import type { Store } from "../store/store.ts";
import { logInstant } from "./log-instant.ts";

const weeks = 4;
const fewest = 5;
// Five agents answer fewer in four weeks; more would be read between two answers of the server, and tell no more.
const mostRead = 5000;

/**
 * Median of open minutes from click to answer of questions over the last four weeks, the newest five thousand at most; whole and at
 * least 1, null for too few.
 */
export async function typicalMinutes(store: Store, now: Date): Promise<number | null> {
  const rows = await store.read
    .selectFrom("request")
    .select("answeredInSeconds as seconds")
    .where("kind", "=", "question")
    .where("state", "=", "answered")
    .where("answeredAt", ">=", logInstant(new Date(now.getTime() - weeks * 7 * 86_400_000)))
    .where("answeredInSeconds", "is not", null)
    .orderBy("answeredAt", "desc")
    .limit(mostRead)
    .execute();
  if (rows.length < fewest) return null;
  const sorted = rows.map(({ seconds }) => seconds ?? 0).toSorted((a, b) => a - b);
  const seconds = ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
  return Math.max(1, Math.round(seconds / 60));
}
