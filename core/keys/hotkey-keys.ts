import type { Hotkey } from "./read-hotkey.ts";

const names: Readonly<Record<string, string>> = {
  Backquote: "`",
  Minus: "-",
  Equal: "=",
  BracketLeft: "[",
  BracketRight: "]",
  Backslash: "\\",
  IntlBackslash: "\\",
  Semicolon: ";",
  Quote: "'",
  Comma: ",",
  Period: ".",
  Slash: "/",
};

/** What stands on the keys of a hotkey, in the order they are pressed: Alt, Q. */
export function hotkeyKeys({ code, ctrl, alt, shift }: Hotkey): string[] {
  const held = [ctrl && "Ctrl", alt && "Alt", shift && "Shift"].filter((one) => one !== false);
  return [...held, names[code] ?? code.replace(/^(Key|Digit)/, "")];
}
