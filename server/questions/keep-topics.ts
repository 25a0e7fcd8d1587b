import { setTimeout as delay } from "node:timers/promises";
import type { TopicBook } from "./topic-book.ts";

// What another process erases is gone from memory as soon as from the disk, or nearly so.
const lookMs = 1000;

/** Keeps the book of topics up with the log until `signal` aborts. */
export async function keepTopics(
  book: TopicBook,
  { signal, failed }: { readonly signal: AbortSignal; readonly failed: (error: unknown) => void },
): Promise<void> {
  while (!signal.aborted) {
    await book.keepUp().catch(failed);
    await delay(lookMs, undefined, { signal }).catch(() => {});
  }
}
