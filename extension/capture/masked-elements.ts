import { fields } from "../overlay/fields.ts";
import { rootsOf } from "./roots-of.ts";

/** What nobody types into, though it is written like a field. */
const harmless =
  "[type=button],[type=submit],[type=reset],[type=checkbox],[type=radio],[type=range],[type=color],[type=hidden],[type=image],[contenteditable=false]";
/** What shows something that no script can read. */
const unreadable = "canvas,object,embed,iframe,frame";
const smallest = 12;

/** Fields, and what a script cannot look into, in a document and all that is drawn within it. */
export function maskedElements(document: Document): Element[] {
  return rootsOf(document).flatMap((root) => [
    ...[...root.querySelectorAll(fields)].filter((field) => !field.matches(harmless)),
    ...[...root.querySelectorAll(unreadable)].filter(isOpaque),
  ]);
}

function isOpaque(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width < smallest || height < smallest) return false;
  return !(element instanceof HTMLIFrameElement && documentIn(element) !== null);
}

/** The document of a frame of the same site; null for what is another site's. */
export function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}
