/** Adds styles to a shadow root. An element, since Firefox keeps content scripts from adopting sheets; the page's CSP does not bind it. */
export function dress(root: ShadowRoot, styles: string): void {
  const element = document.createElement("style");
  element.append(styles);
  root.append(element);
}
