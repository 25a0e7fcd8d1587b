import type { Nudge } from "./mask-geometry.ts";

const ways: Readonly<Record<string, { dx: number; dy: number }>> = {
  ArrowLeft: { dx: -1, dy: 0 },
  ArrowRight: { dx: 1, dy: 0 },
  ArrowUp: { dx: 0, dy: -1 },
  ArrowDown: { dx: 0, dy: 1 },
};

type Pressed = Pick<KeyboardEvent, "code" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey">;

/** How an arrow key changes a mask; null for every other key. */
export function nudgeOf({ code, shiftKey, ctrlKey, altKey, metaKey }: Pressed): Nudge | null {
  const way = ways[code];
  return way && !ctrlKey && !altKey && !metaKey ? { ...way, resize: shiftKey } : null;
}
