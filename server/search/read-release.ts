import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { analysisVersion } from "../../core/analysis/analysis-version.ts";
import { SectionRecord } from "../../core/contract/record.ts";
import {
  CurrentRelease,
  currentReleaseFile,
  Denied,
  deniedFile,
  releaseFiles,
  releaseFormat,
} from "../../core/contract/release.ts";
import { ReleaseManifest } from "../../core/contract/release.ts";

/** Why a release is not served; the words for it are in release-messages.ts. */
export type Refused =
  | { kind: "half-written" }
  | { kind: "other-format"; found: string; needed: string }
  | { kind: "other-analysis"; found: string; needed: string }
  | { kind: "damaged"; file: string; why: string };

export type Manifested = { kind: "ok"; manifest: ReleaseManifest } | Refused;

/** Id of the release that is to be served; null where nothing was published yet. */
export async function currentRelease(folder: string): Promise<string | null> {
  const text = await readIfThere(join(folder, currentReleaseFile));
  if (text === null) return null;
  const current = CurrentRelease.safeParse(parsed(text.toString()));
  // The id names a folder beside this file and nothing else.
  return current.success && /^\w[\w.-]*$/.test(current.data.release) ? current.data.release : null;
}

/** What the portal has closed since; equal revisions say the same. */
export type DeniedNow = { readonly revision: string; readonly denied: Denied };

/** Reads the deny list beside the releases; null where it cannot be understood, so that nothing must be shown anew. */
export async function readDenied(folder: string): Promise<DeniedNow | null> {
  const text = (await readIfThere(join(folder, deniedFile)))?.toString() ?? '{"addresses":{}}';
  const denied = Denied.safeParse(parsed(text));
  const revision = createHash("sha256").update(text).digest("base64url");
  return denied.success ? { revision, denied: denied.data } : null;
}

/** The manifest of a release, if this program can serve what it describes. */
export async function readManifest(folder: string): Promise<Manifested> {
  const text = await readIfThere(join(folder, releaseFiles.manifest));
  if (text === null) return { kind: "half-written" };
  const json = parsed(text.toString());
  const parts = json !== null && typeof json === "object" ? json : {};
  const format = "format" in parts ? String(parts.format) : "?";
  if (format !== String(releaseFormat)) {
    return { kind: "other-format", found: format, needed: String(releaseFormat) };
  }
  const manifest = ReleaseManifest.safeParse(json);
  if (!manifest.success) {
    const [first] = manifest.error.issues;
    const why = `${first?.path.join(".") ?? ""}: ${first?.message ?? ""}`;
    return { kind: "damaged", file: releaseFiles.manifest, why };
  }
  const { analysis } = manifest.data;
  if (analysis !== analysisVersion) {
    return { kind: "other-analysis", found: analysis, needed: analysisVersion };
  }
  return { kind: "ok", manifest: manifest.data };
}

/** A file of a release, if it is the very one that the manifest describes. */
export async function readVerified(
  folder: string,
  name: string,
  manifest: ReleaseManifest,
): Promise<{ kind: "ok"; bytes: Buffer } | Refused> {
  const bytes = await readIfThere(join(folder, name));
  const expected = manifest.files[name];
  if (bytes === null || !expected) return { kind: "damaged", file: name, why: "missing" };
  if (bytes.byteLength !== expected.bytes) {
    return { kind: "damaged", file: name, why: `${bytes.byteLength} bytes instead of ${expected.bytes}` };
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== expected.sha256) return { kind: "damaged", file: name, why: "sha256 differs" };
  return { kind: "ok", bytes };
}

/** The records of a release: one JSON object per line. */
export function parseRecords(bytes: Buffer): { kind: "ok"; records: SectionRecord[] } | Refused {
  const records: SectionRecord[] = [];
  const lines = bytes.toString().split("\n");
  for (const [at, line] of lines.entries()) {
    if (line === "") continue;
    const record = SectionRecord.safeParse(parsed(line));
    if (!record.success) {
      const why = `line ${at + 1}: ${record.error.issues[0]?.path.join(".") ?? ""}`;
      return { kind: "damaged", file: releaseFiles.records, why };
    }
    records.push(record.data);
  }
  return { kind: "ok", records };
}

/** What the text says, or null where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
