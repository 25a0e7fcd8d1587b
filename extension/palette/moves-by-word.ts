import type { PaletteCommand } from "./palette-command.ts";

type InField = {
  readonly isApple: boolean;
  readonly isPreviewed: boolean;
  /** Nothing is selected, and the caret stands behind the last letter. */
  readonly isAtEnd: boolean;
};

/** True where a key in the field moves by a word: on a Mac ⌥ with an arrow does, as long as there is a word to pass. */
export function movesByWord(command: PaletteCommand, { isApple, isPreviewed, isAtEnd }: InField): boolean {
  if (!isApple) return false;
  return (command === "preview" && !isAtEnd) || (command === "preview-back" && !isPreviewed);
}
