import { getDocumentProxy } from "unpdf";
import type { FilePart } from "../file-content.ts";
import type { OpenFile } from "../open-file.ts";
import { sensibleTitle } from "../sensible-title.ts";
import { toInstant } from "../to-instant.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { headingLines } from "./page-heading.ts";
import { pageLines, type Line } from "./page-lines.ts";
import { pageParagraphs } from "./page-paragraphs.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A PDF, read page by page. unpdf brings its own pdf.js: pdfjs-dist beside it in one process breaks both. */
export async function openPdf(bytes: Uint8Array): Promise<OpenFile> {
  const pdf = await load(bytes);
  const { title, changedAt } = await propertiesOf(pdf);
  return {
    kind: "pdf",
    title: sensibleTitle(title),
    ...(changedAt ? { changedAt } : {}),
    units: pdf.numPages,
    read: (unit) => readPage(pdf, unit + 1),
  };
}

async function load(bytes: Uint8Array): Promise<Pdf> {
  try {
    // What pdf.js finds wrong it prints, and the answer goes out on the same pipe.
    return await getDocumentProxy(bytes, { verbosity: 0, useSystemFonts: false });
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    if (cause.name === "PasswordException")
      throw new UnreadableFile("encrypted", "the PDF asks for a password");
    throw new UnreadableFile("damaged", cause.message, { cause });
  }
}

async function propertiesOf(pdf: Pdf): Promise<{ title: string; changedAt: string | null }> {
  try {
    const { info } = await pdf.getMetadata();
    const said = (key: string) => {
      const value: unknown = Reflect.get(info, key);
      return typeof value === "string" ? value : "";
    };
    return { title: said("Title"), changedAt: toInstant(said("ModDate") || said("CreationDate")) };
  } catch {
    // Properties that cannot be read are no reason to give up the pages.
    return { title: "", changedAt: null };
  }
}

async function readPage(pdf: Pdf, number: number): Promise<FilePart[]> {
  const lines = await linesOf(pdf, number);
  if (lines.length === 0) return [];
  const headed = headingLines(lines);
  const heading = lines.slice(0, headed).flatMap(({ cells }) => cells);
  return [
    {
      place: { kind: "page", value: number },
      ...(headed > 0 ? { heading: heading.join(" ") } : {}),
      paragraphs: pageParagraphs(lines.slice(headed)),
    },
  ];
}

async function linesOf(pdf: Pdf, number: number): Promise<Line[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return pageLines(items.filter((item) => "str" in item));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    // One broken page is like one without text: the pages after it can be read.
    return [];
  }
}
