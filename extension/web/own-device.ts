import { tellForgotten } from "./forgotten-device.ts";
import { keptShell } from "./kept-shell.ts";

/** Stands here and says nothing but that somebody called this device their own. */
const mark = "ask-me-own-device";
const database = "ask-me";
const lock = "ask-me-copy";

/** Whether this device may keep something. */
export function isOwnDevice(): boolean {
  try {
    return localStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
}

export function callOwnDevice(): void {
  localStorage.setItem(mark, "1");
}

/**
 * Whether this page may use what is kept: one page at a time does, like the one host of an extension. Held until the page
 * ends; further ones keep all in their memory.
 */
export async function holdDevice(): Promise<boolean> {
  const { locks }: { locks?: LockManager } = navigator;
  if (!isOwnDevice() || !locks) return false;
  return new Promise((resolve) => {
    void locks.request(lock, { ifAvailable: true }, (held) => {
      resolve(held !== null);
      return held === null ? undefined : new Promise<void>(() => {});
    });
  });
}

/** Removes all that was kept here, and that something may be. Whoever has the database open lets go of it; other tabs begin anew. */
export async function forgetDevice(): Promise<void> {
  localStorage.removeItem(mark);
  if ("caches" in globalThis) await caches.delete(keptShell);
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(database);
    deleting.addEventListener("success", () => resolve());
    deleting.addEventListener("error", () => reject(new Error("The copy could not be removed")));
  });
  tellForgotten();
}
