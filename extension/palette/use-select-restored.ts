import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** What one typed the last time is there, and the next letter, however soon it comes, replaces it. */
export function useSelectRestored(input: RefObject<HTMLInputElement | null>, restored: string | null): void {
  useLayoutEffect(() => {
    if (restored !== null && input.current?.value === restored) input.current.select();
  }, [input, restored]);
}
