import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export type Claim =
  | { readonly kind: "claimed"; readonly release: () => void }
  /** Another process crawls into this folder. */
  | { readonly kind: "held" };

/**
 * Makes this process the only one that crawls into a folder. The lock is the operating system's: one that dies, by
 * `kill -9` even, holds nothing.
 * @throws where the folder cannot be written.
 */
export function claimState(folder: string): Claim {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, "crawl.lock"));
  try {
    lock.exec("pragma busy_timeout = 0; begin exclusive");
  } catch (error) {
    lock.close();
    if (error instanceof Error && /locked/.test(error.message)) return { kind: "held" };
    throw error;
  }
  return { kind: "claimed", release: () => lock.close() };
}
