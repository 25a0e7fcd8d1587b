import type { HandedKey } from "../overlay/handed-key.ts";

/** A text as the keys that would type it. */
export function typedKeys(text: string): HandedKey[] {
  return Array.from(text, (key) => ({ key, code: "", ctrl: false, alt: false, shift: false, meta: false }));
}
