/** A change of a text: `insert` in place of [from, to), then the selection. Places are UTF-16 units. */
export type Edit = {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly select: readonly [number, number];
};

export function edited(text: string, { from, to, insert }: Edit): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/** Changes a field as if it had been typed, so that undo knows of it. The field tells its change by an input event. */
export function applyEdit(field: HTMLTextAreaElement, edit: Edit): void {
  field.focus();
  field.setSelectionRange(edit.from, edit.to);
  const wanted = edited(field.value, edit);
  // Deprecated, but the only way in which a change by program can be undone.
  const command = edit.insert === "" ? "delete" : "insertText";
  if (wanted !== field.value) document.execCommand(command, false, edit.insert);
  if (field.value !== wanted) {
    field.value = wanted;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  field.setSelectionRange(...edit.select);
}
