import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { releaseFiles } from "../../core/contract/release.ts";
import { ReleasedDocument } from "./released-document.ts";

/** The documents of a release by its own folder. @throws where they cannot be read. */
export async function readDocuments(release: string): Promise<ReleasedDocument[]> {
  const lines = (await readFile(join(release, releaseFiles.documents), "utf8")).split("\n");
  return lines.flatMap((line) => (line === "" ? [] : ReleasedDocument.parse(JSON.parse(line))));
}
