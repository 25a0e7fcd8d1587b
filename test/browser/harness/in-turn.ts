/**
 * The same flow in each language, theme or rhythm: with the full counts all of them, else the one whose turn it is. Files take
 * turns, so that every run still meets both languages, light and dark.
 */
export function inTurn<T>(all: readonly T[], turn: number): readonly T[] {
  return process.env["COUNTS"] === "full" ? all : all.slice(turn, turn + 1);
}
