import type { Hotkey } from "./read-hotkey.ts";

/**
 * A hotkey as Firefox writes the shortcuts of extensions: «Ctrl+Shift+1»; null where it has no name for the key. On a Mac
 * its «Ctrl» would be ⌘.
 */
export function browserShortcut({ code, ctrl, alt, shift }: Hotkey, isApple: boolean): string | null {
  const key = /^(?:Key|Digit)?([A-Z]|\d|F\d|Space|Comma|Period)$/.exec(code)?.[1];
  if (key === undefined) return null;
  return [ctrl && (isApple ? "MacCtrl" : "Ctrl"), alt && "Alt", shift && "Shift", key]
    .filter(Boolean)
    .join("+");
}
