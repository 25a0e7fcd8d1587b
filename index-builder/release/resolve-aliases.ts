import type { KnownPage } from "./known-page.ts";

const mostSteps = 20;

/**
 * Which address stands for which, as one identity found the portal: redirects lead to where they end, a page that
 * names another one canonical leads there.
 * @param sameDocument whether two contents may be one document: a canonical link between pages that share neither
 * title nor text is a fault of the portal (every page naming the start page), and not believed.
 * @returns for each address with content in the end the address that stands for it, itself included.
 */
export function resolveAliases(
  pages: readonly KnownPage[],
  sameDocument: (a: string, b: string) => boolean,
): Map<string, string> {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const step = (page: KnownPage): KnownPage | null => {
    if (page.redirectTo !== null) return byAddress.get(page.redirectTo) ?? null;
    const target =
      page.canonical === null || page.canonical === page.address ? null : byAddress.get(page.canonical);
    const end = target ? endOf(target) : null;
    if (!end || end.content === null || page.content === null) return null;
    return end.content === page.content || sameDocument(end.content, page.content) ? end : null;
  };
  const endOf = (from: KnownPage): KnownPage | null => {
    let at = from;
    for (let steps = 0; at.redirectTo !== null; steps += 1) {
      const next = byAddress.get(at.redirectTo);
      if (!next || steps >= mostSteps) return null;
      at = next;
    }
    return at;
  };
  const resolved = new Map<string, string>();
  for (const page of pages) {
    let at = page;
    const walked = new Set<string>();
    for (let next = step(at); next && !walked.has(next.address); next = step(at)) {
      walked.add(at.address);
      at = next;
    }
    if (at.content !== null) resolved.set(page.address, at.address);
  }
  return resolved;
}
