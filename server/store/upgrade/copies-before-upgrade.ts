import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

const folderName = "before-upgrade";
const keptCopies = 2;
const dayMs = 86_400_000;
/** Whoever wants to go back does so within days; what is deleted meanwhile must not live on in a copy for long. */
const copyDays = 7;

/** Copies the whole database, as of one moment, to where the way back from an upgrade lies. @returns the copy's path. */
export async function copyBeforeUpgrade(db: Kysely<Tables>, data: string, now: Date): Promise<string> {
  const folder = join(data, folderName);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${now.toISOString().replaceAll(/[:.]/g, "-")}.sqlite`;
  const half = join(folder, `${name}.part`);
  await rm(half, { force: true });
  await (await open(half, "wx", 0o600)).close();
  await sql`vacuum into ${half}`.execute(db);
  await synced(half);
  const copy = join(folder, name);
  await rename(half, copy);
  await synced(folder);
  const older = (await copiesIn(data)).slice(0, -keptCopies);
  for (const file of older) await rm(file, { force: true });
  return copy;
}

/** The oldest first. */
async function copiesIn(data: string): Promise<string[]> {
  const folder = join(data, folderName);
  const names = await readdir(folder).catch(() => []);
  return names.toSorted((a, b) => (a < b ? -1 : 1)).map((name) => join(folder, name));
}

/** Copies go after a week. To be run now and then. */
export async function forgetCopies(data: string, now: Date): Promise<void> {
  for (const file of await copiesIn(data)) {
    const { mtimeMs } = await stat(file);
    if (now.getTime() - mtimeMs > copyDays * dayMs) await rm(file, { force: true });
  }
}

/** After an erasure: what was erased would stand in them. @returns how many there were. */
export async function dropCopies(data: string): Promise<number> {
  const files = await copiesIn(data);
  for (const file of files) await rm(file, { force: true });
  return files.length;
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
