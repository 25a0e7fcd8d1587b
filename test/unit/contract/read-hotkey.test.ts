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
  ["Ctrl+Space", "⌃ Space"],
  ["Alt+KeyQ", "⌥ Q"],
  ["Ctrl+Shift+Digit1", "⌃ ⇧ 1"],
])("a Mac's keyboard shows «%s» as %s: ⌘ would not open the palette", (text, keys) => {
  const reading = readHotkey(text);
  if (reading.kind === "refused") throw new Error(`${text}: ${reading.why}`);
  expect(hotkeyKeys(reading.hotkey, true).join(" ")).toBe(keys);
});

test.each([
  ["Alt+Q", "notation", "Alt+KeyQ"],
  ["alt + keyq", "notation", "Alt+KeyQ"],
  ["Control-space", "notation", "Ctrl+Space"],
  ["Ctrl+T", "kept", null],
  ["alt-s", "menu", null],
  ["q", "modifier", null],
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
  ["Ctrl+KeyC", "taken", null],
  ["Alt+KeyZ", "taken", null],
  ["Alt+Shift+KeyS", "taken", null],
] as const)("«%s» is refused: %s; %s is what was meant", (text, why, instead) => {
  expect(shownAs(text)).toEqual({ kind: "refused", why, instead });
});

const letters = (text: string): string[] => Array.from(text, (letter) => `Key${letter}`);
const wordsOf = (held: string, codes: readonly string[]): unknown[] =>
  codes.map((code) => {
    const reading = readHotkey(`${held}+${code}`);
    return reading.kind === "hotkey" ? "hotkey" : reading.why;
  });

test.each([
  ["Ctrl", letters("NQTW"), "kept", "tabs and windows, and Firefox's end in Linux"],
  ["Ctrl+Shift", letters("NPQTW"), "kept", "private windows, closed tabs, and Firefox's end in Windows"],
  ["Alt", ["Space"], "kept", "the window's own menu"],
  ["Alt", letters("FEVSBTH"), "menu", "Firefox's menus in English"],
  ["Alt", [...letters("AGDPB"), "Semicolon"], "menu", "Firefox's menus in Russian"],
  ["Alt", letters("DEF"), "menu", "Chromium's menu and address bar"],
  ["Alt", letters("CZ"), "taken", "the palette's own"],
  ["Ctrl", letters("ACVXYZFSOPRLDHJU"), "taken", "what everybody does with text and pages"],
  ["Ctrl+Shift", letters("BCIJORVZ"), "taken", "bookmarks, tools, pasting plainly"],
])("%s with %j is refused as %s: %s", (held, codes, why) => {
  expect(new Set(wordsOf(held, codes))).toEqual(new Set([why]));
});

test.each([
  ["Alt", [...letters("QWKXJLMNORUYI"), "Backquote", "Slash", "Period"]],
  ["Ctrl", [...letters("KBEGIM"), "Space", "Backquote", "Slash", "Period"]],
  ["Ctrl+Shift", [...letters("KSFEAUXY"), "Space", "Digit1", "Slash"]],
  ["Alt+Shift", [...letters("QKA"), "Space"]],
])("%s with %j may open the palette", (held, codes) => {
  expect(new Set(wordsOf(held, codes))).toEqual(new Set(["hotkey"]));
});
