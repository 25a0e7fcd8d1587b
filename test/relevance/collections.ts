import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { SectionRecord } from "../../core/contract/record.ts";

export type JudgedQuery = { id: string; text: string; relevant: string[] };
export type Collection = { records: SectionRecord[]; queries: JudgedQuery[] };

type StoredDocument = { id: string; title: string; headings?: string; text: string };

const folder = new URL("../../../shared/data/", import.meta.url);

/** True where the collections are at hand; they are not part of the project. */
export const haveCollections = existsSync(new URL("b24-pages.json.gz", folder));

/** 2,680 pages of documentation with judged navigation queries. A page is one record. */
export function b24Pages(): Collection {
  return read("b24-pages.json.gz", (stored) => ({ document: stored.id, title: stored.title }));
}

/** 1,219 sentences with natural questions. A sentence is a record, its paragraph the document. */
export function xquadSentences(): Collection {
  return read("xquad-ru-sentences.json.gz", (stored) => ({
    document: stored.id.replace(/_s\d+$/, ""),
    title: stored.title,
  }));
}

/** The same documentation as 20,452 sections, without judgements: for latency, size and memory. */
export function b24Sections(): Collection {
  return read("b24-sections.json.gz", (stored) => {
    const [title = "", heading] = stored.title.split(" — ");
    return { document: stored.id.replace(/#.*$/, ""), title, ...(heading === undefined ? {} : { heading }) };
  });
}

function read(
  file: string,
  fieldsOf: (stored: StoredDocument) => Pick<SectionRecord, "document" | "title" | "heading">,
): Collection {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a fixed file whose form its README gives
  const stored = JSON.parse(gunzipSync(readFileSync(new URL(file, folder))).toString()) as {
    docs: StoredDocument[];
    queries?: JudgedQuery[];
  };
  const records = stored.docs.map((document): SectionRecord => ({
    id: document.id,
    place: { kind: "heading", value: document.id.split("#")[1] ?? "" },
    address: document.id,
    aliases: [],
    path: [],
    kind: "page",
    text: document.text,
    audience: ["everyone"],
    ...(document.headings === undefined ? {} : { heading: document.headings }),
    ...fieldsOf(document),
  }));
  return { records, queries: stored.queries ?? [] };
}
