/** Adds styles to a shadow root, whatever the page's CSP says about styles. */
export function dress(root: ShadowRoot, styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  try {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Firefox keeps content scripts from adopting sheets; there a style element is exempt from the page's CSP.
    const element = document.createElement("style");
    element.append(styles);
    root.append(element);
  }
}
