import type { HeldLoss } from "../../core/contract/crawl-run.ts";

/** Equal for runs that would lose the same: as many of each part, whatever the portal says of them meanwhile. */
export function lossKey(losses: readonly HeldLoss[]): string {
  return JSON.stringify(
    losses.map(({ source, gone, of, parts }) => [
      source,
      gone,
      of,
      ...parts.map(({ path, count }) => [count, ...path].join("\n")).toSorted(),
    ]),
  );
}
