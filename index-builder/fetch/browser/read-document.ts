import type { Page } from "playwright-core";

/** A page as it stands: what its scripts made of it, shadow roots laid out where they show. */
export type ReadDocument = {
  readonly html: string;
  /** What relative links on it are relative to. */
  readonly base: string;
  /** The parser is still at work. */
  readonly isLoading: boolean;
};

/** In a world of its own: nothing that the page's scripts have put in place of the usual functions is called. */
export async function readDocument(page: Page): Promise<ReadDocument> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send("Page.getFrameTree");
    const world = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
    const { result } = await session.send("Runtime.evaluate", {
      contextId: world.executionContextId,
      expression: `(${serialise.toString()})()`,
      returnByValue: true,
    });
    return documentIn(result.value);
  } finally {
    await session.detach().catch(() => undefined);
  }
}

function documentIn(value: unknown): ReadDocument {
  if (value === null || typeof value !== "object") throw new Error("the page could not be read");
  const html = "html" in value && typeof value.html === "string" ? value.html : null;
  const base = "base" in value && typeof value.base === "string" ? value.base : "";
  if (html === null) throw new Error("the page has become too large");
  return { html, base, isLoading: "isLoading" in value && value.isLoading === true };
}

/* oxlint-disable unicorn/consistent-function-scoping -- runs inside the page: it can use nothing from around it */
function serialise(): { html: string | null; base: string; isLoading: boolean } {
  const mostLetters = 16 * 1024 * 1024;
  const inert = document.implementation.createHTMLDocument("");
  const root = document.documentElement;
  const hasShadow = (node: Element | ShadowRoot): boolean =>
    [...node.querySelectorAll("*")].some((element) => element.shadowRoot !== null);
  const shownIn = (node: Node): Iterable<Node> => {
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes();
    return node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
  };
  const copyInto = (target: Element, node: Node): void => {
    for (const child of shownIn(node)) {
      if (child.nodeType === Node.TEXT_NODE) target.append(child.textContent ?? "");
      else if (child instanceof HTMLSlotElement) copyInto(target, child);
      else if (child instanceof Element) {
        const copy = inert.importNode(child, false);
        target.append(copy);
        copyInto(copy, child);
      }
    }
  };
  let html = "";
  if (root && hasShadow(root)) {
    const copy = inert.importNode(root, false);
    copyInto(copy, root);
    html = copy.outerHTML;
  } else if (root) html = root.outerHTML;
  return {
    html: html.length > mostLetters ? null : html,
    base: document.baseURI,
    isLoading: document.readyState === "loading",
  };
}
