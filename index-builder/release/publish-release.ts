import { createHash } from "node:crypto";
import { mkdir, open, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import {
  CurrentRelease,
  currentReleaseFile,
  ReleaseManifest,
  releaseFiles,
  releaseFormat,
} from "../../core/contract/release.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import { analysisVersion } from "../../core/analysis/analysis-version.ts";
import { buildIndex } from "../../core/search/build-index.ts";

export type ReleaseInput = {
  /** `<data>/releases`. */
  readonly folder: string;
  readonly records: readonly SectionRecord[];
  readonly sources: ReleaseManifest["sources"];
  readonly now: Date;
  readonly signal: AbortSignal;
};

export type Published =
  | { readonly kind: "published"; readonly id: string; readonly documents: number; readonly sections: number }
  | { readonly kind: "unchanged"; readonly id: string; readonly documents: number; readonly sections: number }
  | { readonly kind: "empty" };

const kept = 3;
type FileFact = { readonly bytes: number; readonly sha256: string };

/**
 * Writes a release into a hidden folder, its manifest last, every file flushed to the disk; then renames it and points
 * `current.json` to it. Stopped at any instant it leaves the current release as it was.
 * @throws where the folder cannot be written, or when stopped by its signal.
 */
export async function publishRelease(input: ReleaseInput): Promise<Published> {
  const { folder, records, now } = input;
  if (records.length === 0) return { kind: "empty" };
  await mkdir(folder, { recursive: true });
  await removePartial(folder);
  const counts = { documents: new Set(records.map((one) => one.document)).size, sections: records.length };
  const current = await readCurrent(folder);
  const lines = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const digest = createHash("sha256").update(lines).digest("hex");
  if (current?.analysis === analysisVersion && current.files[releaseFiles.records]?.sha256 === digest) {
    return { kind: "unchanged", id: current.id, ...counts };
  }
  const id = `${timeName(now)}-${digest.slice(0, 8)}`;
  const partial = join(folder, `.${id}.partial`);
  try {
    await writeRelease(partial, { input, lines, id, previous: current?.id ?? null, counts });
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
  await rename(partial, join(folder, id));
  await pointTo(folder, id);
  await removeOld(folder, id);
  return { kind: "published", id, ...counts };
}

type Writing = {
  readonly input: ReleaseInput;
  readonly lines: Buffer;
  readonly id: string;
  readonly previous: string | null;
  readonly counts: { readonly documents: number; readonly sections: number };
};

async function writeRelease(partial: string, { input, lines, id, previous, counts }: Writing): Promise<void> {
  const { records, signal, now, sources } = input;
  await mkdir(partial);
  const files: Record<string, FileFact> = {};
  files[releaseFiles.records] = await store(partial, releaseFiles.records, lines);
  signal.throwIfAborted();
  files[releaseFiles.index] = await store(partial, releaseFiles.index, JSON.stringify(buildIndex(records)));
  signal.throwIfAborted();
  const manifest: ReleaseManifest = {
    format: releaseFormat,
    id,
    createdAt: now.toISOString(),
    analysis: analysisVersion,
    previous,
    ...counts,
    files,
    sources,
  };
  await store(partial, releaseFiles.manifest, JSON.stringify(manifest, null, 2));
  await flushFolder(partial);
}

/** `2026-11-23T15:12:00.123Z` → `20261123-151200`: names sort by time. */
const timeName = (now: Date): string =>
  now.toISOString().slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");

async function store(folder: string, name: string, content: Buffer | string): Promise<FileFact> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const file = await open(join(folder, name), "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes: bytes.byteLength, sha256: createHash("sha256").update(bytes).digest("hex") };
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  // Windows cannot flush a folder; there the rename is as safe as it gets.
  await handle.sync().catch(() => undefined);
  await handle.close();
}

async function pointTo(folder: string, release: string): Promise<void> {
  const next = join(folder, `.${currentReleaseFile}.next`);
  await writeFile(next, `${JSON.stringify({ release } satisfies z.infer<typeof CurrentRelease>)}\n`, {
    flush: true,
  });
  await rename(next, join(folder, currentReleaseFile));
  await flushFolder(folder);
}

/** The manifest of the release being served; null where there is none that can be read. */
async function readCurrent(folder: string): Promise<ReleaseManifest | null> {
  try {
    const { release } = CurrentRelease.parse(
      JSON.parse(await readFile(join(folder, currentReleaseFile), "utf8")),
    );
    const manifest = await readFile(join(folder, release, releaseFiles.manifest), "utf8");
    return ReleaseManifest.parse(JSON.parse(manifest));
  } catch {
    // Missing, unreadable or of another format: in each case the next release is the first one.
    return null;
  }
}

/** What a crawl that was killed left behind. */
async function removePartial(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith(".partial")) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function removeOld(folder: string, current: string): Promise<void> {
  const releases = (await readdir(folder)).filter((name) => /^\d{8}-\d{6}-/.test(name)).toSorted();
  const old = releases.filter((name) => name !== current).slice(0, -(kept - 1));
  for (const name of old) await rm(join(folder, name), { recursive: true, force: true });
}
