import type { Document, Element } from "domhandler";
import { first } from "./selectors.ts";

/**
 * Language of the content: the `lang` nearest to it, else told from the letters.
 * @returns a primary subtag such as "ru"; undefined where neither tells.
 */
export function readLanguage(root: Element | Document, document: Document, text: string): string | undefined {
  for (let at: Element["parent"] = root; at; at = at.parent) {
    const declared = "attribs" in at ? at.attribs["lang"] : undefined;
    const primary = primaryOf(declared);
    if (primary) return primary;
  }
  return primaryOf(first("html", document)?.attribs["lang"]) ?? byLetters(text);
}

function primaryOf(tag: string | undefined): string | undefined {
  return /^[a-z]{2,3}/i.exec(tag ?? "")?.[0].toLowerCase();
}

function byLetters(text: string): string | undefined {
  const cyrillic = text.match(/[а-яё]/gi)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  if (cyrillic + latin < 20) return undefined;
  return cyrillic * 2 > latin ? "ru" : "en";
}
