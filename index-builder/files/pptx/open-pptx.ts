import type { FilePart } from "../file-content.ts";
import type { OpenFile } from "../open-file.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { attribute } from "../xml/attribute.ts";
import { parseXml } from "../xml/parse-xml.ts";
import { readProperties } from "../xml/read-properties.ts";
import { mainPart, readRelations } from "../xml/read-relations.ts";
import { openZip, type Zip } from "../zip/open-zip.ts";
import { readShapes } from "./read-shapes.ts";

/** A presentation, read slide by slide with what its author noted for the speaker. */
export function openPptx(bytes: Uint8Array): OpenFile {
  const zip = openZip(bytes);
  const slides = slidesOf(zip);
  return {
    kind: "slides",
    ...readProperties(zip),
    units: slides.length,
    read: (unit) => readSlide(zip, slides[unit] ?? "", unit + 1),
  };
}

/** Names of the slides' entries in the order in which they are shown. */
function slidesOf(zip: Zip): string[] {
  const main = mainPart(zip, "ppt/presentation.xml");
  const presentation = zip.read(main);
  if (!presentation) throw new UnreadableFile("damaged", "no presentation in the archive");
  const relations = readRelations(zip, main);
  const names: string[] = [];
  parseXml(presentation, {
    open(name, attribs) {
      if (name !== "sldId") return;
      const id = attribute(attribs, "id");
      names.push(relations.find((relation) => relation.id === id)?.target ?? "");
    },
  });
  return names;
}

function readSlide(zip: Zip, name: string, number: number): FilePart[] {
  const bytes = zip.read(name);
  if (!bytes) return [];
  const slide = readShapes(bytes);
  if (slide.isHidden) return [];
  const others = readRelations(zip, name);
  const told = (type: string, paragraphs: (bytes: Uint8Array) => readonly string[]) =>
    others
      .filter((relation) => relation.type === type)
      .flatMap(({ target }) => {
        const part = zip.read(target);
        return part ? paragraphs(part) : [];
      });
  const paragraphs = [
    ...slide.paragraphs,
    ...told("diagramData", (part) => readShapes(part).paragraphs),
    ...told("notesSlide", (part) => readShapes(part).paragraphs),
  ];
  if (slide.title === "" && paragraphs.length === 0) return [];
  const heading = slide.title === "" ? {} : { heading: slide.title };
  return [{ place: { kind: "page", value: number }, ...heading, paragraphs }];
}
