import { useEffect, useRef } from "preact/hooks";
import { working } from "./shown-queue.ts";

const restingMs = 5000;

/**
 * Tells when somebody works in the list: the focus is in it, or the pointer moves over it. What is new then waits.
 * @returns what the list reports of its focus and pointer.
 */
export function useWorking(): { focusWithin: (within: boolean) => void; pointerMoves: () => void } {
  const { current: state } = useRef({ focused: false, timer: 0 });
  const settle = (pointing: boolean): void => {
    clearTimeout(state.timer);
    working.value = state.focused || pointing;
    if (pointing) state.timer = window.setTimeout(() => settle(false), restingMs);
  };
  useEffect(
    () => () => {
      clearTimeout(state.timer);
      working.value = false;
    },
    [state],
  );
  return {
    focusWithin(within) {
      state.focused = within;
      settle(false);
    },
    pointerMoves: () => settle(true),
  };
}
