import type { Config } from "../../core/contract/config.ts";

const dayMs = 86_400_000;

/** When the oldest question was asked of which it is still known what page it came from (ISO instant): as long as its context. */
export function keptSince({ contextDays }: Pick<Config["keeps"], "contextDays">, now: Date): string {
  return new Date(now.getTime() - contextDays * dayMs).toISOString();
}
