import type { Problem } from "../../../core/contract/problem.ts";

/** What the server says of a call that did not go through: of each field that is wrong, else as a whole. */
export function problemTold({ detail, errors = [] }: Problem): string {
  return errors.length > 0 ? errors.map(({ message }) => message).join(" ") : detail;
}
