/** Gives a shadow root its styles, whatever the page's CSP says about styles. */
export function dress(root: ShadowRoot, styles: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox keeps content scripts from adopting sheets; there a style element is exempt from the page's CSP.
    root.append(Object.assign(document.createElement("style"), { textContent: styles }));
  }
}
