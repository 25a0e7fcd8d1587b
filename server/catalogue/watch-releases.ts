import { type FSWatcher, mkdirSync, unwatchFile, watch, watchFile } from "node:fs";
import { join } from "node:path";
import { currentReleaseFile, deniedFile } from "../../core/contract/release.ts";

// Shared folders and some containers report no changes: then looking is what notices.
const lookEveryMs = 2000;

const watched = [currentReleaseFile, deniedFile];

/** Calls `changed` when another release may have become current or something was closed, until `signal` aborts. */
export function watchReleases(folder: string, changed: () => void, signal: AbortSignal): void {
  const files = watched.map((name) => join(folder, name));
  for (const file of files) watchFile(file, { interval: lookEveryMs, persistent: false }, changed);
  let watcher: FSWatcher | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    watcher = watch(folder, { persistent: false }, (_, name) => {
      if (name !== null && watched.includes(name)) changed();
    });
    // It may end when the folder is replaced; looking goes on.
    watcher.on("error", () => watcher?.close());
  } catch {
    // No right to make or watch the folder: looking has to do.
  }
  signal.addEventListener("abort", () => {
    for (const file of files) unwatchFile(file, changed);
    watcher?.close();
  });
}
