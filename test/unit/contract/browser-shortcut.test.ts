import { expect, test } from "vitest";
import { browserShortcut } from "../../../core/keys/browser-shortcut.ts";
import { readHotkey } from "../../../core/keys/read-hotkey.ts";

const shortcutOf = (text: string, isApple: boolean): unknown => {
  const reading = readHotkey(text);
  return reading.kind === "hotkey" && browserShortcut(reading.hotkey, isApple);
};

test.each([
  ["Alt+KeyQ", "Alt+Q"],
  ["Ctrl+Space", "Ctrl+Space"],
  ["Ctrl+Shift+Digit1", "Ctrl+Shift+1"],
  ["F9", "F9"],
  ["Alt+Period", "Alt+Period"],
  ["Alt+Backquote", null],
])("Firefox writes %s as %s", (text, shortcut) => {
  expect(shortcutOf(text, false)).toBe(shortcut);
});

test.each([
  ["Alt+KeyQ", "Alt+Q"],
  ["Ctrl+Shift+Digit1", "MacCtrl+Shift+1"],
])("on a Mac %s is %s: its Ctrl is the key of that name there, not ⌘", (text, shortcut) => {
  expect(shortcutOf(text, true)).toBe(shortcut);
});
