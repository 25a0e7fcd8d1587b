import type { HandedKey } from "../overlay/handed-key.ts";

/** A text field: its text and what is selected, half-open, in UTF-16 units. */
export type Field = { readonly text: string; readonly from: number; readonly to: number };

/** Names of other keys, such as «Enter», are longer. */
const oneCharacter = /^.$/su;

/** The field after a key that was typed before it existed; null where the key writes nothing. */
export function applyKey(field: Field, pressed: HandedKey): Field | null {
  // AltGr gives ctrl and alt together with the letter it writes.
  const writes = pressed.ctrl === pressed.alt && !pressed.meta;
  if (writes && oneCharacter.test(pressed.key)) return replaced(field, field.from, pressed.key);
  if (pressed.key === "Backspace") {
    return field.from < field.to ? replaced(field, field.from, "") : replaced(field, previous(field), "");
  }
  return null;
}

function replaced({ text, to }: Field, from: number, by: string): Field {
  const at = from + by.length;
  return { text: text.slice(0, from) + by + text.slice(to), from: at, to: at };
}

function previous({ text, from }: Field): number {
  return from - (/.$/su.exec(text.slice(0, from))?.[0].length ?? 0);
}
