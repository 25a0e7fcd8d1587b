import { zipSync } from "fflate";
import mammoth from "mammoth";
import type { OpenFile } from "../open-file.ts";
import { partsOfHtml } from "../parts-of-html.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { readProperties } from "../xml/read-properties.ts";
import { openZip, type Zip } from "../zip/open-zip.ts";
import { writeNumbers } from "./write-numbers.ts";

/** Beyond mammoth's own: titles, headings of Russian programs; tables of contents repeat what follows. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Название'] => h1:fresh",
  "p[style-name='TOC Heading'] => !",
  ...[1, 2, 3, 4].flatMap((level) => [
    `p[style-name='Заголовок ${level}'] => h${level}:fresh`,
    `p[style-name='toc ${level}'] => !`,
    `p[style-name='Contents ${level}'] => !`,
  ]),
];

/** «[1]» at a note's place in the text, and the arrow that leads back there from the note. */
const noteLinks =
  /<sup><a href="#(?:foot|end)note-\d+"[^>]*>\[\d+\]<\/a><\/sup>|<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g;

/** A Word document; its headings become parts. */
export async function openDocx(bytes: Uint8Array): Promise<OpenFile> {
  const zip = openZip(bytes);
  const properties = readProperties(zip);
  const { title, parts } = partsOfHtml(await toHtml(zip), properties.title);
  return { kind: "document", ...properties, title, units: 1, read: () => parts };
}

async function toHtml(zip: Zip): Promise<string> {
  // Pictures are not unpacked, so none may be asked for.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  const buffer = Buffer.from(textOnly(zip));
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap, convertImage });
  return value.replaceAll(noteLinks, "");
}

/**
 * The archive anew with only what mammoth reads of it, unpacked under our limits: mammoth itself unpacks whatever an
 * entry holds, however long.
 */
function textOnly(zip: Zip): Uint8Array {
  const wanted = zip.names.filter((name) =>
    /^(?:\[Content_Types\]\.xml|(?:word\/)?_rels\/.*|word\/[^/]+\.xml)$/.test(name),
  );
  if (wanted.length === 0) throw new UnreadableFile("damaged", "no document in the archive");
  const kept = wanted.flatMap((name) => {
    const content = zip.read(name);
    return content
      ? [[name, /^word\/document\d*\.xml$/.test(name) ? withNumbers(zip, content) : content] as const]
      : [];
  });
  return zipSync(Object.fromEntries(kept), { level: 0 });
}

function withNumbers(zip: Zip, document: Uint8Array): Uint8Array {
  return writeNumbers({
    document,
    numbering: zip.read("word/numbering.xml"),
    styles: zip.read("word/styles.xml"),
  });
}
