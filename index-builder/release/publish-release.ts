import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { analysisVersion } from "../../core/analysis/analysis-version.ts";
import { releaseFiles, releaseFormat, type ReleaseManifest } from "../../core/contract/release.ts";
import { fillFile } from "./fill-file.ts";
import type { Documents, Loss } from "./judge-loss.ts";
import { makeIndex } from "./make-index.ts";
import { planRelease, type DocumentChanges, type ReleasePlan } from "./plan-release.ts";
import { flushFolder, pointTo, removeOld, removePartial } from "./release-folder.ts";
import { readCurrent, type Before } from "./read-current.ts";
import type { ReleaseDocument } from "./release-document.ts";
import type { ReleasedDocument } from "./released-document.ts";
import { writeRecords } from "./write-records.ts";

export type ReleaseInput = {
  /** `<data>/releases`. */
  readonly folder: string;
  /** By source, in the order of the configuration. */
  readonly documents: ReadonlyMap<string, readonly ReleaseDocument[]>;
  readonly sources: ReleaseManifest["sources"];
  readonly now: Date;
  readonly signal: AbortSignal;
  /** What speaks against publishing (`before` is the number of sections where a damaged release tells no more), asked before the index is made; nothing is published where there is something. */
  readonly judge: (before: Documents | number, after: Documents) => readonly Loss[];
};

type Size = { readonly documents: number; readonly sections: number };
type BySource = { readonly documents: Documents; readonly changes: ReadonlyMap<string, DocumentChanges> };
export type Published =
  | ({ readonly kind: "published" | "unchanged"; readonly id: string; readonly size: Size } & BySource)
  | ({ readonly kind: "held"; readonly losses: readonly Loss[] } & BySource)
  | { readonly kind: "empty" };

/**
 * Writes a release into a hidden folder, its manifest last, every file flushed to the disk; then renames it and points
 * `current.json` to it. Stopped at any instant it leaves the current release as it was. What has not changed since that
 * one is copied from it.
 * @throws where the folder cannot be written, or when stopped by its signal.
 */
export async function publishRelease(input: ReleaseInput): Promise<Published> {
  const { folder, documents, now } = input;
  const before = await readCurrent(folder);
  const current = before.kind === "base" ? before.current : null;
  const plan = planRelease(documents, current?.documents ?? []);
  if (plan.entries.length === 0) return { kind: "empty" };
  const same = plan.dropped.length === 0 && plan.entries.every((entry) => entry.same !== null);
  if (current && same && current.manifest.analysis === analysisVersion) {
    const { id, documents: count, sections } = current.manifest;
    const size = { documents: count, sections };
    return { kind: "unchanged", id, size, documents: bySource(current.documents), changes: plan.changes };
  }
  await mkdir(folder, { recursive: true });
  await removePartial(folder);
  const partial = join(folder, `.${timeName(now)}.partial`);
  await mkdir(partial);
  const written = await writeRelease(partial, { input, plan, before }).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true });
    throw error;
  });
  if (written.kind === "held") {
    await rm(partial, { recursive: true, force: true });
    return { ...written, changes: plan.changes };
  }
  const { id, ...told } = written;
  await rename(partial, join(folder, id));
  await pointTo(folder, id);
  await removeOld(folder, id);
  return { ...told, kind: "published", id, changes: plan.changes };
}

type Writing = {
  readonly input: ReleaseInput;
  readonly plan: ReleasePlan;
  readonly before: Before;
};
type Written = { readonly documents: Documents } & (
  | { readonly kind: "written"; readonly id: string; readonly size: Size }
  | { readonly kind: "held"; readonly losses: readonly Loss[] }
);

async function writeRelease(partial: string, { input, plan, before }: Writing): Promise<Written> {
  const current = before.kind === "base" ? before.current : null;
  const { signal, now, sources } = input;
  const index = await makeIndex(plan, current, partial);
  try {
    let released: ReleasedDocument[] = [];
    const records = await fillFile(join(partial, releaseFiles.records), async (sink) => {
      released = await writeRecords(plan, current?.folder ?? null, { sink, heard: index.heard, signal });
    });
    const documents = bySource(released);
    const earlier = before.kind === "damaged" ? before.sections : bySource(current?.documents ?? []);
    const losses = input.judge(earlier, documents);
    if (losses.length > 0) return { kind: "held", losses, documents };
    const files = {
      [releaseFiles.records]: records,
      [releaseFiles.documents]: await fillFile(join(partial, releaseFiles.documents), (sink) => {
        for (const one of released) sink.write(`${JSON.stringify(one)}\n`);
      }),
      [releaseFiles.index]: await index.write(records.bytes, signal),
    };
    const size = {
      documents: released.length,
      sections: released.reduce((sum, one) => sum + one.sections, 0),
    };
    const manifest: ReleaseManifest = {
      format: releaseFormat,
      id: `${timeName(now)}-${records.sha256.slice(0, 8)}`,
      createdAt: now.toISOString(),
      analysis: analysisVersion,
      previous: current?.manifest.id ?? null,
      ...size,
      files,
      sources,
    };
    await fillFile(join(partial, releaseFiles.manifest), (sink) =>
      sink.write(JSON.stringify(manifest, null, 2)),
    );
    await flushFolder(partial);
    return { kind: "written", id: manifest.id, size, documents };
  } finally {
    index.abandon();
  }
}

function bySource(documents: readonly ReleasedDocument[]): Documents {
  const sources = new Map<string, Map<string, number>>();
  for (const { source, address, sections } of documents) {
    const own = sources.get(source) ?? new Map<string, number>();
    sources.set(source, own.set(address, sections));
  }
  return sources;
}

/** `2026-11-23T15:12:00.123Z` → `20261123-151200`: names sort by time. */
const timeName = (now: Date): string =>
  now.toISOString().slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
