const oneCharacter = /^.$/su;

type Refused = { readonly field: HTMLInputElement | HTMLTextAreaElement; readonly key: string };

/**
 * Writes the letters that the browser announced and then did not write. Chromium does so for a moment in a frame whose dialog
 * takes the top again: `keydown` and `keypress` come, the letter does not. Input methods send no `keypress`.
 */
export function writeRefusedKeys(): void {
  let announced: Refused | null = null;

  function settle(): void {
    if (!announced) return;
    const { field, key } = announced;
    announced = null;
    field.setRangeText(key, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: key, inputType: "insertText" }));
  }

  addEventListener("keypress", (event) => {
    const field = event.target;
    const writes = oneCharacter.test(event.key) && event.ctrlKey === event.altKey && !event.metaKey;
    if (!event.isTrusted || event.defaultPrevented || !writes || !isTextField(field)) return;
    announced = { field, key: event.key };
    // The browser writes in the same task; the next key settles first, so that no two letters are swapped.
    setTimeout(settle);
  });
  addEventListener("beforeinput", () => (announced = null), { capture: true });
  addEventListener("keydown", settle, { capture: true });
}

function isTextField(target: EventTarget | null): target is Refused["field"] {
  const text = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  // Fields such as check boxes have no caret.
  return text && !target.readOnly && target.selectionStart !== null;
}
