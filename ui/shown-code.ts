/** A device's code as people compare it: eight signs in two fours. The same on both screens, or they would look different. */
export function shownCode(code: string): string {
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}
