import type { EditionDocument } from "../../../index-builder/editions/edition.ts";
import { groupEditions } from "../../../index-builder/editions/group-editions.ts";
import { textSignature } from "../../../index-builder/editions/text-signature.ts";
import { somePassages } from "./some-passages.ts";

export const today = "2026-11-20";
export const portal = "https://portal.example";
export const text = textSignature(somePassages());
/** Of the same document, a year and some sentences on. */
export const laterText = textSignature(somePassages({ changed: 0.1, year: 2025 }));
export const otherText = textSignature(somePassages({ subject: 4 }));

/** What a test says of a document; without a path its address says nothing. */
export type Given = Partial<EditionDocument> & Pick<EditionDocument, "title"> & { path?: string };

export function editionAt(defaultPath: string, { path = defaultPath, ...given }: Given): EditionDocument {
  return {
    signature: text,
    audience: "everyone",
    holdsFor: "",
    kind: "page",
    ...given,
    address: portal + path,
  };
}

/** Paths of older and newest edition. */
export function grouped(documents: readonly EditionDocument[], on = today): Record<string, string> {
  const paths: Record<string, string> = {};
  for (const [older, newest] of groupEditions(documents, on)) {
    paths[older.slice(portal.length)] = newest.slice(portal.length);
  }
  return paths;
}
