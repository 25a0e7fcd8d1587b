import { Parser } from "htmlparser2";

const addresses = new Set(["href", "src", "action", "formaction", "xlink:href", "data", "srcdoc"]);
// What comes before the colon may be broken by anything that an address drops.
// oxlint-disable-next-line no-control-regex -- these are what browsers skip
const acting = /^[\u0000-\u0020]*(javascript|data|vbscript)[\s]*:/i;

/** What of a page runs or restyles without a file of its own: scripts, styles, handlers, acting addresses. */
export function inlineParts(page: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "script" && !attributes["src"]) found.push("script");
      if (name === "style" || name === "base" || name === "object" || name === "embed") found.push(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on/i.test(attribute) || attribute === "style" || attribute === "srcdoc")
          found.push(`${name} ${attribute}`);
        if (addresses.has(attribute) && acting.test(value)) found.push(`${name} ${attribute}=${value}`);
      }
    },
  });
  parser.end(page);
  return found;
}
