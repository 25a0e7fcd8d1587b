/** A combination by its physical key, named as `KeyboardEvent.code` names it: the same in any layout. */
export type Hotkey = {
  readonly code: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

/**
 * Why a combination cannot open the palette. `notation`: not written as `Alt+KeyQ` is · `modifier`: it would be typed by
 * anybody who writes · `alt-gr`: Ctrl and Alt together are AltGr, which writes letters · `kept`: the browser or the system
 * takes it before any page · `menu`: with Alt it opens a menu of the browser · `taken`: it would be missed, in the browser,
 * in a field or in the palette.
 */
export type HotkeyFault = "notation" | "modifier" | "alt-gr" | "kept" | "menu" | "taken";

export type HotkeyReading =
  | { kind: "hotkey"; hotkey: Hotkey }
  /** `instead`: what was probably meant, as it would be right. */
  | { kind: "refused"; why: HotkeyFault; instead: string | null };

const modifiers = ["Ctrl", "Alt", "Shift"] as const;
const typing =
  /^(Key[A-Z]|Digit\d|Space|Backquote|Minus|Equal|BracketLeft|BracketRight|Backslash|IntlBackslash|Semicolon|Quote|Comma|Period|Slash)$/;
/** The only function keys that no browser uses by itself. */
const alone = /^(F2|F8|F9)$/;

type Combinations = Readonly<Record<string, RegExp>>;

/** Of those that belong to somebody else, by modifiers and then by letter or name; the first that fits says why. */
const belongs: readonly (readonly [HotkeyFault, Combinations])[] = [
  // Chromium: tabs and windows, closed, opened, brought back. Firefox: those, a private window, and the end of it all:
  // Ctrl+Q in Linux, Ctrl+Shift+Q in Windows.
  ["kept", { Ctrl: /^Key[NQTW]$/, "Ctrl+Shift": /^Key[NPQTW]$/, Alt: /^Space$/ }],
  // Firefox's menu bar in English (F, E, V, S, B, T, H) and in Russian (Ф, П, В, Ж, З, И; С is the palette's own).
  ["menu", { Alt: /^(Key[ABDEFGHPSTV]|Semicolon)$/ }],
  [
    "taken",
    {
      Ctrl: /^(Key[ACDFHJLOPRSUVXYZ]|Digit\d|Minus|Equal)$/,
      "Ctrl+Shift": /^Key[BCIJORVZ]$/,
      Alt: /^(Key[CZ]|Digit\d)$/,
      "Alt+Shift": /^KeyS$/,
    },
  ],
];

/** Reads `Alt+KeyQ` or `Ctrl+Space`: modifiers first, then the name of one physical key. */
export function readHotkey(text: string): HotkeyReading {
  const parts = text.split("+");
  const code = parts.pop() ?? "";
  const held = modifiers.filter((one) => parts.includes(one));
  if (held.length !== parts.length || !(typing.test(code) || alone.test(code))) return misread(text);
  const [ctrl, alt, shift] = [parts.includes("Ctrl"), parts.includes("Alt"), parts.includes("Shift")];
  if (ctrl && alt) return refused("alt-gr");
  if (!ctrl && !alt && !alone.test(code)) return refused("modifier");
  const why = belongs.find(([, combinations]) => combinations[held.join("+")]?.test(code))?.[0];
  if (why !== undefined) return refused(why);
  return { kind: "hotkey", hotkey: { code, ctrl, alt, shift } };
}

function refused(why: HotkeyFault): HotkeyReading {
  return { kind: "refused", why, instead: null };
}

/** «alt + q» is Alt+KeyQ; and of «Ctrl+T» it is said at once why not even Ctrl+KeyT would do. */
function misread(text: string): HotkeyReading {
  const guess = guessed(text);
  const reading = guess === text ? refused("notation") : readHotkey(guess);
  return reading.kind === "hotkey" ? { kind: "refused", why: "notation", instead: guess } : reading;
}

function guessed(text: string): string {
  return text
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
}
