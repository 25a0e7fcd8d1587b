import { localName } from "./parse-xml.ts";

/** An attribute with any prefix: «r:id», whatever letter stands for the relationships. */
export function attribute(attribs: Readonly<Record<string, string>>, local: string): string {
  for (const [name, value] of Object.entries(attribs)) {
    if (name.includes(":") && localName(name) === local) return value;
  }
  return "";
}
