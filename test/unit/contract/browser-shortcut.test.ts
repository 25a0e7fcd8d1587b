import { expect, test } from "vitest";
import { browserShortcut } from "../../../core/keys/browser-shortcut.ts";
import { readHotkey } from "../../../core/keys/read-hotkey.ts";

test.each([
  ["Alt+KeyQ", "Alt+Q"],
  ["Ctrl+Space", "Ctrl+Space"],
  ["Ctrl+Shift+Digit1", "Ctrl+Shift+1"],
  ["F9", "F9"],
  ["Alt+Period", "Alt+Period"],
  ["Alt+Backquote", null],
])("Firefox writes %s as %s", (text, shortcut) => {
  const reading = readHotkey(text);
  expect(reading.kind === "hotkey" && browserShortcut(reading.hotkey)).toBe(shortcut);
});
