import type { RefObject } from "preact";
import type { Hotkey } from "../../core/keys/read-hotkey.ts";
import { toHandedKey } from "../overlay/handed-key.ts";
import { isApple } from "../platform/is-apple.ts";
import { movesByWord } from "./moves-by-word.ts";
import { paletteCommand, type PaletteCommand } from "./palette-command.ts";
import { useKeys } from "./use-keys.ts";

type Given = {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly isPreviewed: boolean;
  /** The policy's; null is the usual one. */
  readonly hotkey: Hotkey | null;
  readonly run: (command: PaletteCommand, trusted: boolean) => void;
  /** @returns whether there was a filter to take off. */
  readonly takeFilterOff: () => boolean;
};

/** Held down, these go on; all others act once. */
const repeats: ReadonlySet<PaletteCommand> = new Set(["up", "down"]);
const once: ReadonlySet<PaletteCommand> = new Set(["open-new-tab", "copy-link", "preview"]);

/** Keys while one searches, wherever in the window the focus is. */
export function useScreenKeys({
  input,
  isPreviewed,
  hotkey,
  run,
  takeFilterOff,
}: Given): RefObject<HTMLDivElement | null> {
  return useKeys<HTMLDivElement>((event) => {
    // Nothing has the focus in the moments before the field takes it: what is typed is meant for it.
    const inField = event.target === input.current || event.target === document.body;
    const command = paletteCommand(toHandedKey(event), hotkey);
    if (isTyped(event) && (inField || event.code !== "Space")) return input.current?.focus();
    if (isWithin(event, ".popover-root[data-open=true]")) return;
    if (event.code === "Backspace" && takesFilterOff(event, input.current)) {
      if (takeFilterOff()) event.preventDefault();
      return;
    }
    if (command === null || command === "filters") return;
    const { current: field } = input;
    if (field && event.target === field) {
      const isAtEnd = field.selectionStart === field.value.length;
      if (movesByWord(command, { isApple, isPreviewed, isAtEnd })) return;
    }
    const moves = command === "up" || command === "down";
    // These scroll the passage.
    if (isPreviewed && moves && !inField) return;
    // A button that has the focus is pressed by Enter itself.
    const opens = command === "open" || command === "open-new-tab";
    if (opens && !inField && !isWithin(event, ".preview-scroll")) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat && once.has(command)) return;
    if (moves) input.current?.focus();
    run(command, !event.repeat || repeats.has(command));
  });
}

function isTyped({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !altKey && !metaKey;
}

function isWithin({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

/** In an empty field, or on the filters themselves. */
function takesFilterOff(event: KeyboardEvent, input: HTMLInputElement | null): boolean {
  return input && event.target === input ? input.value === "" : isWithin(event, ".filter-bar:not(.recent)");
}
