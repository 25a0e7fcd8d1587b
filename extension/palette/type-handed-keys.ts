import type { Hotkey } from "../../core/keys/read-hotkey.ts";
import type { HandedKey } from "../overlay/handed-key.ts";
import { applyKey } from "./apply-key.ts";
import { paletteCommand, type PaletteCommand } from "./palette-command.ts";

type Typing = {
  readonly run: (command: PaletteCommand, trusted: boolean) => void;
  readonly type: (text: string) => void;
  /** The policy's; null is the usual one. */
  readonly hotkey: Hotkey | null;
};

const opens: ReadonlySet<PaletteCommand> = new Set(["open", "open-new-tab", "copy-link"]);

/** Applies keys that were typed before the field was there. They may search and select, but never send or open. */
export function typeHandedKeys(
  input: HTMLInputElement,
  handed: readonly HandedKey[],
  { run, type, hotkey }: Typing,
): void {
  for (const key of handed) {
    const field = { text: input.value, from: input.selectionStart ?? 0, to: input.selectionEnd ?? 0 };
    const after = applyKey(field, key);
    const command = after ? null : paletteCommand(key, hotkey);
    if (after) {
      input.value = after.text;
      input.setSelectionRange(after.from, after.to);
      type(after.text);
    } else if (command && !opens.has(command)) run(command, false);
  }
}
