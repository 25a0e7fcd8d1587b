import { expect } from "vitest";

/** `expect.stringMatching` with a type that is not `any`. */
export function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}
