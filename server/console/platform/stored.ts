import type { z } from "zod";

/** What this browser keeps under `key`; null where nothing valid is kept or storage is closed to us. */
export function readStored<T extends z.ZodType>(key: string, schema: T): z.infer<T> | null {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? null : (schema.safeParse(JSON.parse(kept)).data ?? null);
  } catch {
    return null;
  }
}

/** Keeps a value, or forgets it when null. @returns whether the browser has it now. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
