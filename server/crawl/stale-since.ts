import type { CrawlAlarm } from "../../core/contract/crawl-endpoints.ts";
import type { Confirmation } from "./confirmations.ts";

/** When the whole index was last known to agree with the portal; null before every source's first crawl. */
export function checkedAt(confirmations: readonly Confirmation[]): string | null {
  const known = confirmations.flatMap(({ at }) => at ?? []);
  return known.length < confirmations.length ? null : oldest(known);
}

/** Since when people may read something old; null while the index is fresh enough. */
export function staleSince(alarms: readonly CrawlAlarm[]): string | null {
  return oldest(alarms.flatMap(({ kind, since }) => (kind === "stale" ? since : [])));
}

function oldest(instants: readonly string[]): string | null {
  return instants.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}
