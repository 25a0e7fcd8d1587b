import { cp, mkdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { currentReleaseFile, deniedFile } from "../../core/contract/release.ts";
import { readNamed } from "../release/read-named.ts";

/** Copies crawl state, current release and deny list of a data folder, as far as they are there. */
export async function copyData(from: string, to: string): Promise<void> {
  const file = join(from, "crawl.db");
  if (existsSync(file)) {
    const state = new DatabaseSync(file, { readOnly: true });
    try {
      // In one step: while another crawl writes, one in many would begin anew after each of its commits.
      await backup(state, join(to, "crawl.db"), { rate: 2 ** 31 - 1 });
    } finally {
      state.close();
    }
  }
  const releases = join(from, "releases");
  const current = join(releases, currentReleaseFile);
  if (!existsSync(current)) return;
  const release = await readNamed(releases);
  await mkdir(join(to, "releases"));
  await cp(join(releases, release), join(to, "releases", release), { recursive: true });
  await cp(current, join(to, "releases", currentReleaseFile));
  const denied = join(releases, deniedFile);
  if (existsSync(denied)) await cp(denied, join(to, "releases", deniedFile));
}
