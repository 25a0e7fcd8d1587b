type Reaching = { readonly dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null } };
declare const chrome: Reaching;

/** Our own launcher: it is put aside before a picture is taken. */
const own = "ask-me-launcher";

/** A document and every shadow tree in it, closed ones too. */
export function rootsOf(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (let at = 0; at < roots.length; at += 1) {
    for (const element of roots[at]?.querySelectorAll("*") ?? []) {
      const shadow = shadowOf(element);
      if (shadow) roots.push(shadow);
    }
  }
  return roots;
}

function shadowOf(element: Element): ShadowRoot | null {
  if (element.localName === own) return null;
  // Not custom elements alone: any «div» may hold a closed tree, and Chromium's frame around a PDF is one.
  if (element.shadowRoot || !(element instanceof HTMLElement)) return element.shadowRoot;
  // Only browsers' own functions for extensions reach those.
  const firefox: HTMLElement & { readonly openOrClosedShadowRoot?: ShadowRoot | null } = element;
  return chrome.dom?.openOrClosedShadowRoot?.(element) ?? firefox.openOrClosedShadowRoot ?? null;
}
