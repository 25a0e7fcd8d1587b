import { sensibleTitle } from "../sensible-title.ts";
import { toInstant } from "../to-instant.ts";
import type { Zip } from "../zip/open-zip.ts";
import { parseXml } from "./parse-xml.ts";

/** Title and last change as an Office file's own properties have them. */
export function readProperties(zip: Zip): { readonly title: string; readonly changedAt?: string } {
  const bytes = zip.read("docProps/core.xml");
  const said = new Map<string, string>();
  let inside = "";
  if (bytes) {
    parseXml(bytes, {
      open: (name) => (inside = name),
      text: (data) => said.set(inside, (said.get(inside) ?? "") + data),
      close: () => (inside = ""),
    });
  }
  const changedAt = toInstant(said.get("modified") ?? "");
  return { title: sensibleTitle(said.get("title") ?? ""), ...(changedAt ? { changedAt } : {}) };
}
