import { readFile, stat } from "node:fs/promises";

/** A page as it was last built, null before: read again when the build changed, so that a new one needs no restart. */
export function builtPage(file: string): () => Promise<string | null> {
  let known: { changedMs: number; page: string } | null = null;
  return async () => {
    const changedMs = await stat(file).then(
      (found) => found.mtimeMs,
      () => null,
    );
    if (changedMs === null) return null;
    if (known?.changedMs !== changedMs) known = { changedMs, page: await readFile(file, "utf8") };
    return known.page;
  };
}
