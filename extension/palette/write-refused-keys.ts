import { type HandedKey, toHandedKey } from "../overlay/handed-key.ts";
import { applyKey } from "./apply-key.ts";

type Announced = { readonly field: HTMLInputElement | HTMLTextAreaElement; readonly key: HandedKey };

/**
 * Writes the letters that the browser announced and then did not write. Chromium does so for a moment in a frame whose dialog
 * takes the top again: `keydown` and `keypress` come, the letter does not. Input methods send no `keypress`.
 */
export function writeRefusedKeys(): void {
  let announced: Announced | null = null;

  function settle(): void {
    if (!announced) return;
    const { field, key } = announced;
    announced = null;
    const { value: text, selectionStart, selectionEnd } = field;
    const after = applyKey({ text, from: selectionStart ?? 0, to: selectionEnd ?? 0 }, key);
    if (!after) return;
    field.value = after.text;
    field.setSelectionRange(after.from, after.to);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: key.key, inputType: "insertText" }));
  }

  addEventListener("keypress", (event) => {
    const field = event.target;
    if (!event.isTrusted || event.defaultPrevented || !isTextField(field)) return;
    announced = { field, key: toHandedKey(event) };
    // The browser writes in the same task; the next key settles first, so that no two letters are swapped.
    setTimeout(settle);
  });
  addEventListener("beforeinput", () => (announced = null), { capture: true });
  addEventListener("keydown", settle, { capture: true });
}

function isTextField(target: EventTarget | null): target is Announced["field"] {
  const text = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  // Fields such as check boxes have no caret.
  return text && !target.readOnly && target.selectionStart !== null;
}
