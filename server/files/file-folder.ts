import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Where the bytes of files lie, each under its id. */
export type FileFolder = {
  /** Resolves once the bytes are on the disk for good; rejects with nothing left behind. */
  readonly keep: (id: string, bytes: Uint8Array) => Promise<void>;
  /** Null where there is no such file. */
  readonly read: (id: string) => Promise<Buffer<ArrayBuffer> | null>;
  /** Harmless where there is none. */
  readonly remove: (id: string) => Promise<void>;
  /** Everything there, with when it was last written; halves of broken writes too. */
  readonly list: () => Promise<{ readonly name: string; readonly writtenAt: Date }[]>;
};

const half = ".part";

export function fileFolder(data: string): FileFolder {
  const folder = join(data, "files");
  const at = (name: string): string => join(folder, name);
  const remove = (name: string): Promise<void> => rm(at(name), { force: true });
  return { keep, read, remove, list };

  async function keep(id: string, bytes: Uint8Array): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      const file = await open(at(id + half), "wx", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(at(id + half), at(id));
      await syncFolder();
    } catch (failure) {
      await remove(id + half);
      await remove(id);
      throw failure;
    }
  }

  /** The name is on the disk only once its folder is. */
  async function syncFolder(): Promise<void> {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  async function read(id: string): Promise<Buffer<ArrayBuffer> | null> {
    try {
      return await readFile(at(id));
    } catch (failure) {
      if (isAbsent(failure)) return null;
      throw failure;
    }
  }

  async function list(): ReturnType<FileFolder["list"]> {
    const names = await readdir(folder).catch((failure: unknown) => {
      if (isAbsent(failure)) return [];
      throw failure;
    });
    const files: { name: string; writtenAt: Date }[] = [];
    for (const name of names) files.push({ name, writtenAt: (await stat(at(name))).mtime });
    return files;
  }
}

function isAbsent(failure: unknown): boolean {
  return failure instanceof Error && "code" in failure && failure.code === "ENOENT";
}
