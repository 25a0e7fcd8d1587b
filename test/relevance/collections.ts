import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { SectionRecord } from "../../core/contract/record.ts";

const JudgedQuery = z.object({ id: z.string(), text: z.string(), relevant: z.array(z.string()) });
export type JudgedQuery = z.infer<typeof JudgedQuery>;
export type Collection = { records: SectionRecord[]; queries: JudgedQuery[] };

const Stored = z.object({
  docs: z
    .array(z.object({ id: z.string(), title: z.string(), headings: z.string().optional(), text: z.string() }))
    .optional(),
  queries: z.array(JudgedQuery).default([]),
});
type StoredDocument = NonNullable<z.infer<typeof Stored>["docs"]>[number];
type Fields = Pick<SectionRecord, "document" | "title" | "heading">;

const folder = new URL("../../../shared/data/", import.meta.url);

/** True where the collections are at hand; they are not part of the project. */
export const haveCollections = existsSync(new URL("b24-pages.json.gz", folder));

/** 2,680 pages of documentation with judged navigation queries. A page is one record. */
export function b24Pages(): Collection {
  return collection("b24");
}

/** The same documentation as 20,452 sections, without judgements: for latency, size and memory. */
export function b24Sections(): Collection {
  const stored = read(new URL("b24-sections.json.gz", folder));
  return collectionOf(stored, (document) => {
    const [title = "", heading] = document.title.split(" — ");
    return {
      document: document.id.replace(/#.*$/, ""),
      title,
      ...(heading === undefined ? {} : { heading }),
    };
  });
}

export const collectionNames = ["b24", "xquad"] as const;
export type CollectionName = (typeof collectionNames)[number];

/** How the documents of each become records: of b24 a page is one, of XQuAD a sentence, its paragraph the document. */
const files: Record<CollectionName, { file: string; fieldsOf: (stored: StoredDocument) => Fields }> = {
  b24: {
    file: "b24-pages.json.gz",
    fieldsOf: ({ id, title, headings }) => ({
      document: id,
      title,
      ...(headings === undefined ? {} : { heading: headings }),
    }),
  },
  xquad: {
    file: "xquad-ru-sentences.json.gz",
    fieldsOf: ({ id, title }) => ({ document: id.replace(/_s\d+$/, ""), title }),
  },
};

/** A collection with its own queries or those of another file, which may bring documents of its own. */
export function collection(name: CollectionName, queryFile?: string): Collection {
  const { file, fieldsOf } = files[name];
  const own = read(new URL(file, folder));
  const given = queryFile === undefined ? own : read(queryFile);
  return collectionOf({ docs: given.docs ?? own.docs, queries: given.queries }, fieldsOf);
}

/** Judged queries of a file: a list of them, or an object that has one under `queries`; packed by gzip or not. */
export function readQueries(file: string): JudgedQuery[] {
  return read(file).queries;
}

function collectionOf(
  stored: z.infer<typeof Stored>,
  fieldsOf: (stored: StoredDocument) => Fields,
): Collection {
  const records = (stored.docs ?? []).map((document): SectionRecord => ({
    id: document.id,
    place: { kind: "heading", value: document.id.split("#")[1] ?? "" },
    address: document.id,
    aliases: [],
    path: [],
    kind: "page",
    text: document.text,
    audience: ["everyone"],
    ...fieldsOf(document),
  }));
  return { records, queries: stored.queries };
}

function read(file: string | URL): z.infer<typeof Stored> {
  const bytes = readFileSync(file);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const json: unknown = JSON.parse((packed ? gunzipSync(bytes) : bytes).toString());
  const stored = Stored.safeParse(Array.isArray(json) ? { queries: json } : json);
  if (stored.success) return stored.data;
  throw new Error(`${String(file)} is no collection: [{"id": …, "text": …, "relevant": [id, …]}] is wanted`);
}
