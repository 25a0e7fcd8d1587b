import { isTypingPlace } from "../overlay/is-typing-place.ts";

/** «/» outside of fields, by the physical key: in the Russian layout it writes a full stop. */
export function isSearchKey(event: KeyboardEvent): boolean {
  const { code, ctrlKey, altKey, metaKey, shiftKey } = event;
  return code === "Slash" && !ctrlKey && !altKey && !metaKey && !shiftKey && !isTypingPlace(event);
}
