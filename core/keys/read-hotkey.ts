/** A combination by its physical key, named as `KeyboardEvent.code` names it: the same in any layout. */
export type Hotkey = {
  readonly code: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

/**
 * Why a combination cannot open the palette. `notation`: not written as `Alt+KeyQ` is · `modifier`: it would be typed by
 * anybody who writes · `alt-gr`: Ctrl and Alt together are AltGr, which writes letters · `taken`: the browser, the field
 * or the palette has it.
 */
export type HotkeyFault = "notation" | "modifier" | "alt-gr" | "taken";

export type HotkeyReading =
  | { kind: "hotkey"; hotkey: Hotkey }
  /** `instead`: what was probably meant, as it would be right. */
  | { kind: "refused"; why: HotkeyFault; instead: string | null };

const modifiers = ["Ctrl", "Alt", "Shift"] as const;
const typing =
  /^(Key[A-Z]|Digit\d|Space|Backquote|Minus|Equal|BracketLeft|BracketRight|Backslash|IntlBackslash|Semicolon|Quote|Comma|Period|Slash)$/;
/** The only function keys that no browser uses by itself. */
const alone = /^(F2|F8|F9)$/;

/** What would be missed, or never reaches a page. By modifiers, then by letter or name. */
const taken: Readonly<Record<string, RegExp>> = {
  Ctrl: /^(Key[ACDFHJLNOPRSTUVWXYZ]|Digit\d|Minus|Equal)$/,
  "Ctrl+Shift": /^Key[BCIJNOPRTVWZ]$/,
  Alt: /^(Key[CDEFZ]|Digit\d|Space)$/,
  "Alt+Shift": /^KeyS$/,
};

/** Reads `Alt+KeyQ` or `Ctrl+Space`: modifiers first, then the name of one physical key. */
export function readHotkey(text: string): HotkeyReading {
  const parts = text.split("+");
  const code = parts.pop() ?? "";
  const held = modifiers.filter((one) => parts.includes(one));
  if (held.length !== parts.length || !(typing.test(code) || alone.test(code)))
    return { kind: "refused", why: "notation", instead: meant(text) };
  const [ctrl, alt, shift] = [parts.includes("Ctrl"), parts.includes("Alt"), parts.includes("Shift")];
  if (ctrl && alt) return refused("alt-gr");
  if (!ctrl && !alt && !alone.test(code)) return refused("modifier");
  if (taken[held.join("+")]?.test(code)) return refused("taken");
  return { kind: "hotkey", hotkey: { code, ctrl, alt, shift } };
}

function refused(why: HotkeyFault): HotkeyReading {
  return { kind: "refused", why, instead: null };
}

/** «alt + q» is Alt+KeyQ, where that is one that may be used. */
function meant(text: string): string | null {
  const guess = text
    .split(/[\s+-]+/)
    .filter(Boolean)
    .map((part) => part.toLowerCase())
    .map((part) => {
      if (/^[a-z]$/.test(part)) return `Key${part.toUpperCase()}`;
      if (/^key[a-z]$/.test(part)) return `Key${part.slice(3).toUpperCase()}`;
      if (/^\d$/.test(part)) return `Digit${part}`;
      if (part === "control") return "Ctrl";
      return part.charAt(0).toUpperCase() + part.slice(1);
    })
    .join("+");
  return guess !== text && readHotkey(guess).kind === "hotkey" ? guess : null;
}
