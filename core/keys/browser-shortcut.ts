import type { Hotkey } from "./read-hotkey.ts";

/** A hotkey as Firefox writes the shortcuts of extensions: «Ctrl+Shift+1»; null where it has no name for the key. */
export function browserShortcut({ code, ctrl, alt, shift }: Hotkey): string | null {
  const key = /^(?:Key|Digit)?([A-Z]|\d|F\d|Space|Comma|Period)$/.exec(code)?.[1];
  if (key === undefined) return null;
  return [ctrl && "Ctrl", alt && "Alt", shift && "Shift", key].filter(Boolean).join("+");
}
