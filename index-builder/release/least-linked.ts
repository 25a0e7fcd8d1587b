import { countLinking } from "./count-linking.ts";
import { linkedStep } from "./linked-step.ts";
import type { LinkingPage } from "./linking-page.ts";

/** The source as one identity found it. */
export type LinkedView = {
  /** By each address that has content in the end the one that stands for it. */
  readonly leads: ReadonlyMap<string, string>;
  readonly links: Iterable<LinkingPage>;
};

/**
 * By address of a document how much it is linked, by the identity that found the fewest links: a document's rank must
 * not tell its readers of pages that some of them may not see.
 * @param documentOf by address that stands for others the document to which it belongs.
 */
export async function leastLinked(
  views: readonly LinkedView[],
  documentOf: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<Map<string, number>> {
  const least = new Map<string, number>();
  for (const { leads, links } of views) {
    const documentAt = (address: string) => documentOf.get(leads.get(address) ?? "");
    const { leading, linkedFrom } = await countLinking(links, documentAt, signal);
    for (const address of leads.values()) {
      const document = documentOf.get(address);
      if (document === undefined) continue;
      const step = linkedStep(linkedFrom.get(document) ?? 0, leading);
      least.set(document, Math.min(step, least.get(document) ?? step));
    }
  }
  return least;
}
