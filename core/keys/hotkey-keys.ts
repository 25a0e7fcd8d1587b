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

const modifiers = { ctrl: "Ctrl", alt: "Alt", shift: "Shift" };
/** There «Ctrl» of a hotkey is the key of that name, not ⌘: pages hear of the two apart. */
const onApple: typeof modifiers = { ctrl: "⌃", alt: "⌥", shift: "⇧" };

/** What stands on the keys of a hotkey, in the order they are pressed: Alt, Q. */
export function hotkeyKeys({ code, ctrl, alt, shift }: Hotkey, isApple = false): string[] {
  const named = isApple ? onApple : modifiers;
  const held = [ctrl && named.ctrl, alt && named.alt, shift && named.shift].filter((one) => one !== false);
  return [...held, names[code] ?? code.replace(/^(Key|Digit)/, "")];
}
