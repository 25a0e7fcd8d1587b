import type { Config } from "../../core/contract/config.ts";
import type { Store } from "../store/store.ts";

const dayMs = 86_400_000;

/** Forgets which page a question came from when its context goes; what was counted by week stays. */
export async function forgetPageRequests(
  store: Store,
  { contextDays }: Pick<Config["keeps"], "contextDays">,
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - contextDays * dayMs).toISOString();
  await store.write((trx) => trx.deleteFrom("page_request").where("at", "<", before).execute());
}
