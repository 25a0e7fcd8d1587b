import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Held until it is released or the process ends, by `kill -9` even: the lock is the operating system's. */
export type Lock = { readonly release: () => void };

/** @returns null where another process holds it. @throws where the folder cannot be written. */
export function claimLock(folder: string, name: string): Lock | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, name));
  try {
    lock.exec("pragma busy_timeout = 0; begin exclusive");
  } catch (error) {
    lock.close();
    if (error instanceof Error && /locked/.test(error.message)) return null;
    throw error;
  }
  return { release: () => lock.close() };
}
