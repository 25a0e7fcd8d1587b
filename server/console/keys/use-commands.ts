import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { z } from "zod";
import { readStored, writeStored } from "../platform/stored.ts";
import { type Command, keyCommand, noKeys } from "./key-command.ts";

const key = "ask-me-letters";

/** Whether single letters are commands: they can be switched off, for speech input and assistive keyboards. */
export const lettersOn = signal(readStored(key, z.boolean()) ?? true);

export function switchLetters(on: boolean): void {
  lettersOn.value = on;
  writeStored(key, on);
}

/** Hears commands while the component is shown. `act` says whether it has used the key. */
export function useCommands(act: (command: Command, event: KeyboardEvent) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  // Not after the first frame: on a busy machine a key may come before it.
  useLayoutEffect(() => {
    const ending = new AbortController();
    let state = noKeys;
    addEventListener(
      "keydown",
      (event) => {
        if (event.defaultPrevented || event.isComposing || document.querySelector("dialog:modal")) return;
        // It closes what lies over the screen; the screen itself stays.
        if (event.code === "Escape" && document.querySelector("[popover=auto]:popover-open")) return;
        const next = keyCommand(state, pressedOf(event), { letters: lettersOn.peek() });
        state = next.state;
        if (next.command !== null && latest.current(next.command, event)) event.preventDefault();
      },
      { signal: ending.signal },
    );
    return () => ending.abort();
  }, []);
}

function pressedOf(event: KeyboardEvent): Parameters<typeof keyCommand>[1] {
  return {
    code: event.code,
    shift: event.shiftKey,
    alt: event.altKey,
    control: event.ctrlKey || event.metaKey,
    inField: isField(event.target, event.code),
  };
}

/**
 * Where letters are typed; Enter belongs to the button or link that has the focus. A field of a dialog that has closed keeps the
 * focus until the next frame: keys pressed meanwhile are the page's.
 */
function isField(target: EventTarget | null, code: string): boolean {
  if (!(target instanceof Element) || target.closest("dialog:not([open])")) return false;
  if (target.closest("input, textarea, select, [contenteditable], [role=menu], [popover]")) return true;
  return code === "Enter" && target.closest("button, a") !== null;
}
