/**
 * What of a page could act and is none of ours: elements, handlers and addresses that no screen draws. Runs in the page of
 * either browser, and uses nothing around it.
 */
export function actingParts(): string[] {
  const found: string[] = [];
  // A page of the extension's may have two names there: its own, and one for this session.
  const ownScheme = location.protocol.endsWith("-extension:") ? location.protocol : null;
  const elements = [...document.querySelectorAll("*")];
  const told = (element: Element, what: string): void =>
    void found.push(`${element.localName} ${what} in ${location.pathname}`);
  for (const element of elements) {
    if (
      ["iframe", "object", "embed", "base", "frame", "applet", "xss", "isindex"].includes(element.localName)
    )
      told(element, "is there");
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || name === "srcdoc") told(element, name);
      if (!/^(href|src|srcset|action|formaction|data|poster|xlink:href|ping|background)$/.test(name))
        continue;
      const address = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : null;
      const isLink = element.localName === "a";
      const schemes = isLink ? ["http:", "https:", "mailto:", "blob:"] : ["blob:", "data:"];
      const isOwn = address?.origin === location.origin || address?.protocol === ownScheme;
      if (address !== null && !isOwn && !schemes.includes(address.protocol))
        told(element, `${name}=${value}`);
    }
  }
  for (const style of document.querySelectorAll("style"))
    if (/url\(|@import|expression/.test(style.textContent)) told(style, "loads");
  return found;
}
