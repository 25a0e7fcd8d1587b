/** A code as a person may have typed it, in the one form in which it is stored: «abcd-2345» → ABCD2345. */
export function normalUserCode(typed: string): string {
  return typed.replaceAll(/[^a-z0-9]/gi, "").toUpperCase();
}
