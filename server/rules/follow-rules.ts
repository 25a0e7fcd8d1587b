import { setTimeout as delay } from "node:timers/promises";
import { deskRoles } from "../../core/contract/person.ts";
import type { LivePort } from "../live-port.ts";
import type { TopicBook } from "../questions/topic-book.ts";
import type { Store } from "../store/store.ts";
import type { RuleBook } from "./rule-book.ts";

export type RuleFollowing = {
  readonly book: RuleBook;
  readonly store: Pick<Store, "read">;
  readonly topics: Pick<TopicBook, "renamed">;
  readonly live: Pick<LivePort, "publish">;
};

// Sellers, for rules say whether they may ask.
const listeners = [...deskRoles, "specialist", "seller"] as const;
// One row for each kind of rules: it costs next to nothing.
const lookMs = 2000;

/** Rules are others from now on: topics are learned under their names, and whoever works by them is told. */
export async function rulesChanged({ book, topics, live }: Omit<RuleFollowing, "store">): Promise<void> {
  await topics.renamed(book.standing().topics);
  for (const role of listeners) live.publish({ type: "rules" }, { role });
}

/** Takes up what other servers on this database change, until `signal` aborts; resolves when the last look is done. */
export async function followRules(
  following: RuleFollowing,
  { signal, failed }: { readonly signal: AbortSignal; readonly failed: (error: unknown) => void },
): Promise<void> {
  const look = async (): Promise<void> => {
    if (await following.book.keepUp(following.store.read)) await rulesChanged(following);
  };
  while (!signal.aborted) {
    await look().catch(failed);
    await delay(lookMs, undefined, { signal }).catch(() => {});
  }
}
