import { createHash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analysisVersion } from "../../../../core/analysis/analysis-version.ts";
import type { SectionRecord } from "../../../../core/contract/record.ts";
import { currentReleaseFile, releaseFiles, releaseFormat } from "../../../../core/contract/release.ts";
import { buildIndex } from "../../search/build-index.ts";

/** Publishes records as a release, as the index-builder would; gives its folder. */
export function plantRelease(folder: string, id: string, records: readonly SectionRecord[]): string {
  const own = join(folder, id);
  mkdirSync(own, { recursive: true });
  const contents = {
    [releaseFiles.records]: records.map((record) => `${JSON.stringify(record)}\n`).join(""),
    [releaseFiles.index]: JSON.stringify(buildIndex(records)),
  };
  const files: Record<string, { bytes: number; sha256: string }> = {};
  for (const [name, content] of Object.entries(contents)) {
    writeFileSync(join(own, name), content);
    const sha256 = createHash("sha256").update(content).digest("hex");
    files[name] = { bytes: Buffer.byteLength(content), sha256 };
  }
  const manifest = {
    format: releaseFormat,
    id,
    createdAt: "2026-11-02T08:00:00.000Z",
    analysis: analysisVersion,
    previous: null,
    documents: new Set(records.map((record) => record.document)).size,
    sections: records.length,
    files,
    sources: [],
  };
  writeFileSync(join(own, releaseFiles.manifest), JSON.stringify(manifest));
  pointTo(folder, id);
  return own;
}

/** Makes a release the current one, by rename as the index-builder does. */
export function pointTo(folder: string, id: string): void {
  mkdirSync(folder, { recursive: true });
  const next = join(folder, `.${currentReleaseFile}.next`);
  writeFileSync(next, JSON.stringify({ release: id }));
  renameSync(next, join(folder, currentReleaseFile));
}

/** A section with what a test does not care about filled in. */
export function section(given: Partial<SectionRecord> & { id: string }): SectionRecord {
  const document = given.document ?? given.id;
  return {
    document,
    place: { kind: "heading", value: given.id },
    address: `http://portal.example/${document}#${given.id}`,
    aliases: [],
    path: ["Портал"],
    kind: "page",
    title: `Страница ${document}`,
    text: "Текст страницы.",
    audience: ["everyone"],
    ...given,
  };
}
