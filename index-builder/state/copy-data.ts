import { cp, mkdir, readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { CurrentRelease, currentReleaseFile } from "../../core/contract/release.ts";

/** Copies crawl state and current release of a data folder, as far as they are there. */
export async function copyData(from: string, to: string): Promise<void> {
  const file = join(from, "crawl.db");
  if (existsSync(file)) {
    const state = new DatabaseSync(file, { readOnly: true });
    try {
      await backup(state, join(to, "crawl.db"));
    } finally {
      state.close();
    }
  }
  const releases = join(from, "releases");
  const current = join(releases, currentReleaseFile);
  if (!existsSync(current)) return;
  const { release } = CurrentRelease.parse(JSON.parse(await readFile(current, "utf8")));
  await mkdir(join(to, "releases"));
  await cp(join(releases, release), join(to, "releases", release), { recursive: true });
  await cp(current, join(to, "releases", currentReleaseFile));
}
