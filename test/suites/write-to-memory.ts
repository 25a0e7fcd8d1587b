import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";

const memory = "/dev/shm";
/** Profiles of browsers and copies of portals take some hundred megabytes at a time. */
const roomBytes = 4e9;

/**
 * From now on temporary files of this program and of those it starts lie in the machine's memory, where it has room: a
 * database waits for the disk at each commit, which over all tests comes to minutes. They are gone with the program. Does
 * nothing where somebody has named a place for them.
 */
export function writeToMemory(): void {
  if (process.env["TMPDIR"] || !existsSync(memory)) return;
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize < roomBytes) return;
  const folder = mkdtempSync(join(memory, "ask-me-"));
  // A mail server goes in as another user; and the path stays short, or its sockets could not be named.
  chmodSync(folder, 0o711);
  process.env["TMPDIR"] = folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
}
