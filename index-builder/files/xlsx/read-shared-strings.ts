import { tidy } from "../../extract/element-text.ts";
import { parseXml } from "../xml/parse-xml.ts";

/** The texts that cells refer to by number; how Japanese is pronounced is left out. */
export function readSharedStrings(bytes: Uint8Array | null): string[] {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let phonetic = 0;
  if (!bytes) return strings;
  parseXml(bytes, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") phonetic += 1;
      isText = name === "t" && phonetic === 0;
    },
    text(data) {
      if (isText) text += data;
    },
    close(name) {
      if (name === "si") strings.push(tidy(text));
      if (name === "rPh") phonetic -= 1;
      isText = false;
    },
  });
  return strings;
}
