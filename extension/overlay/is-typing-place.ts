import { fields } from "./fields.ts";

/** Whether an event comes from something a person writes in, inside open shadow roots as well. */
export function isTypingPlace(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && !!target.closest(fields);
}
