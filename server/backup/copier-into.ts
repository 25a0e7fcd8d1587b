import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { BackupFolder } from "./backup-folders.ts";
import { dataFolder, type FileMark } from "./backup-manifest.ts";
import { copyHashed, linkSame } from "./copy-hashed.ts";

type Copier = {
  /** What has been copied, by path within the backup. */
  readonly files: Record<string, FileMark>;
  /** Copies a file of the data folder, by its path there; rejects where it is gone. */
  readonly copyIn: (inner: string) => Promise<void>;
};

type Given = {
  readonly data: string;
  /** The backup's own. */
  readonly folder: string;
  /** The one before, whose files are taken over where they never change. */
  readonly earlier: BackupFolder | undefined;
  readonly signal: AbortSignal;
};

/** Copies into a backup, and keeps account of what. */
export function copierInto({ data, folder, earlier, signal }: Given): Copier {
  const files: Record<string, FileMark> = {};
  return { files, copyIn };

  async function copyIn(inner: string): Promise<void> {
    const path = `${dataFolder}/${inner}`;
    const [from, to] = [join(data, inner), join(folder, path)];
    const mark = neverChanges(inner) ? earlier?.manifest.files[path] : undefined;
    const before = join(earlier?.folder ?? "", path);
    if (mark !== undefined && (await stat(from)).size === mark.bytes) {
      if (await linkSame(before, to, { mark, signal })) {
        files[path] = mark;
        return;
      }
    }
    files[path] = await copyHashed(from, to, signal);
  }
}

/** Files of people and of a release lie under ids of their own and are never written again. */
function neverChanges(inner: string): boolean {
  return inner.startsWith("files/") || /^releases\/[^/]+\//.test(inner);
}
