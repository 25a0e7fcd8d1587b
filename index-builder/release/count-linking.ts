import { setImmediate as nextTurn } from "node:timers/promises";
import type { LinkingPage } from "./linking-page.ts";

/** What links where, as one identity found a source. */
export type Linking = {
  /** Documents that lead anywhere. */
  readonly leading: number;
  /** By address of a document how many others link to it. */
  readonly linkedFrom: ReadonlyMap<string, number>;
};

/** A portal may have gigabytes of links: whoever stops the run is to be heard. */
const pagesAtOnce = 500;

/** @param documentAt address of the document that one finds at an address, if any. */
export async function countLinking(
  pages: Iterable<LinkingPage>,
  documentAt: (address: string) => string | undefined,
  signal: AbortSignal,
): Promise<Linking> {
  const linkedFrom = new Map<string, number>();
  let [leading, read] = [0, 0];
  for (const { address, links } of pages) {
    read += 1;
    if (read % pagesAtOnce === 0) {
      await nextTurn();
      signal.throwIfAborted();
    }
    // What a document says at its other addresses it has said already.
    if (links.length === 0 || documentAt(address) !== address) continue;
    leading += 1;
    for (const target of new Set(links.map(documentAt))) {
      if (target === undefined || target === address) continue;
      linkedFrom.set(target, (linkedFrom.get(target) ?? 0) + 1);
    }
  }
  return { leading, linkedFrom };
}
