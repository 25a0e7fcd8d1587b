import { expect, test } from "vitest";
import { hotkeyKeys } from "../../../core/keys/hotkey-keys.ts";
import { readHotkey } from "../../../core/keys/read-hotkey.ts";

const shownAs = (text: string): unknown => {
  const reading = readHotkey(text);
  return reading.kind === "hotkey" ? hotkeyKeys(reading.hotkey).join(" ") : reading;
};

test.each([
  ["Alt+KeyQ", "Alt Q"],
  ["Ctrl+Space", "Ctrl Space"],
  ["Shift+Ctrl+Digit1", "Ctrl Shift 1"],
  ["Alt+Backquote", "Alt `"],
  ["F9", "F9"],
  ["Ctrl+F2", "Ctrl F2"],
])("«%s» is a hotkey, shown as %s", (text, keys) => {
  expect(shownAs(text)).toBe(keys);
});

test.each([
  ["Alt+Q", "notation", "Alt+KeyQ"],
  ["alt + keyq", "notation", "Alt+KeyQ"],
  ["Control-space", "notation", "Ctrl+Space"],
  ["Ctrl+T", "notation", null],
  ["Alt+Й", "notation", null],
  ["Meta+KeyJ", "notation", null],
  ["Alt+Alt+KeyQ", "notation", null],
  ["Alt+KeyQ+KeyW", "notation", null],
  ["KeyQ+Alt", "notation", null],
  ["Alt+", "notation", null],
  ["", "notation", null],
  ["F5", "notation", null],
  ["KeyQ", "modifier", null],
  ["Shift+KeyQ", "modifier", null],
  ["Ctrl+Alt+KeyQ", "alt-gr", null],
  ["Ctrl+KeyT", "taken", null],
  ["Ctrl+KeyC", "taken", null],
  ["Alt+KeyZ", "taken", null],
  ["Alt+Shift+KeyS", "taken", null],
] as const)("«%s» is refused: %s; %s is what was meant", (text, why, instead) => {
  expect(shownAs(text)).toEqual({ kind: "refused", why, instead });
});
