import { compile, selectAll, selectOne } from "css-select";
import type { AnyNode, Element } from "domhandler";

type Matcher = (node: AnyNode) => boolean;
const compiled = new Map<string, Matcher>();

function matcher(selector: string): Matcher {
  const known = compiled.get(selector);
  if (known) return known;
  const made = compile<AnyNode, Element>(selector);
  compiled.set(selector, made);
  return made;
}

/** Elements that match, in document order; the compiled selector is kept for the next page. */
export function all(selector: string, within: AnyNode): Element[] {
  return selectAll<AnyNode, Element>(matcher(selector), within);
}

export function first(selector: string, within: AnyNode): Element | null {
  return selectOne<AnyNode, Element>(matcher(selector), within);
}

/** The first element that any of the selectors finds, tried in their order. */
export function firstOf(selectors: readonly string[], within: AnyNode): Element | null {
  for (const selector of selectors) {
    const found = first(selector, within);
    if (found) return found;
  }
  return null;
}

/** @returns what is wrong with a selector, null where it can be used. */
export function selectorProblem(selector: string): string | null {
  try {
    matcher(selector);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
