/** What a key asks for. Places without a use for a command pass it over. */
export type Command =
  | "down"
  | "up"
  | "open"
  | "claim"
  | "most-urgent-free"
  | "find"
  | "filter"
  | "all-keys"
  | "open-page"
  | "open-shot"
  | "back"
  | "ask-seller"
  | "route"
  | "topic"
  | "take-next"
  | "skip"
  | "hand-over"
  | "keep"
  | "modules"
  | "merge"
  | "undo"
  | "answer-selected"
  | "log-call"
  | "select-to"
  | "board"
  | "people"
  | "export"
  | "contest"
  | "insight"
  | { readonly insertPlace: number };

export type Pressed = {
  readonly code: string;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl or ⌘. */
  readonly control: boolean;
  readonly inField: boolean;
};

/** A key that waits for its second one: G for G N. */
export type KeyState = { readonly prefix: "g" | null };
export const noKeys: KeyState = { prefix: null };

const letters: Record<string, Command> = {
  KeyJ: "down",
  KeyK: "up",
  Enter: "open",
  NumpadEnter: "open",
  KeyC: "claim",
  Slash: "find",
  KeyF: "filter",
  KeyO: "open-page",
  KeyS: "open-shot",
  KeyL: "keep",
  KeyR: "route",
  KeyT: "topic",
  KeyN: "take-next",
  KeyX: "skip",
  KeyH: "hand-over",
  KeyM: "modules",
  KeyA: "answer-selected",
  KeyE: "export",
  KeyD: "contest",
  Escape: "back",
};

const afterG: Record<string, Command> = {
  KeyN: "most-urgent-free",
  KeyC: "log-call",
  KeyB: "board",
  KeyP: "people",
  KeyA: "insight",
};

const shifted: Record<string, Command> = { Slash: "all-keys", KeyX: "select-to" };

/**
 * The command of a key by its place on the keyboard, so that a Russian layout works as a Latin one.
 * Single letters act only outside fields, and only while `letters` are on.
 */
export function keyCommand(
  state: KeyState,
  pressed: Pressed,
  settings: { readonly letters: boolean },
): { state: KeyState; command: Command | null } {
  const { code, shift, alt, control, inField } = pressed;
  const give = (command: Command | null): { state: KeyState; command: Command | null } => ({
    state: noKeys,
    command,
  });
  if (alt && !control && !shift) {
    if (code === "KeyP") return give("ask-seller");
    if (code === "KeyR") return give("route");
    if (code === "KeyJ") return give("merge");
    if (code === "KeyM") return give("modules");
    if (code === "KeyZ") return give("undo");
    const digit = /^Digit([1-5])$/.exec(code)?.[1];
    return give(digit === undefined ? null : { insertPlace: Number(digit) });
  }
  if (alt || control || inField) return give(null);
  const always = code === "Enter" || code === "NumpadEnter" || code === "Escape";
  if (!settings.letters && !always) return give(null);
  if (shift) return give(shifted[code] ?? null);
  const second = state.prefix === "g" ? afterG[code] : undefined;
  if (second !== undefined) return give(second);
  if (code === "KeyG") return { state: { prefix: "g" }, command: null };
  return give(letters[code] ?? null);
}
