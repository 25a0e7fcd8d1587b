import type { Cell } from "./table-column.ts";

const decimal = /^-?\d+(\.\d+)?$/;

/** A number in decimal digits with a point, or null for what is none. Of a bigint in `money`: kopecks, so `"45.00"`. */
export function decimalOf(cell: Cell, kind: "number" | "share" | "money"): string | null {
  if (typeof cell === "bigint") return kind === "money" ? roubles(cell) : String(cell);
  if (typeof cell === "number") return Number.isFinite(cell) ? inDigits(cell) : null;
  return typeof cell === "string" && decimal.test(cell) ? cell : null;
}

function roubles(kopecks: bigint): string {
  const whole = String(kopecks < 0n ? -kopecks : kopecks).padStart(3, "0");
  return `${kopecks < 0n ? "-" : ""}${whole.slice(0, -2)}.${whole.slice(-2)}`;
}

// Very large and very small numbers would be written with an exponent, which not every reader knows.
function inDigits(n: number): string {
  const written = String(n);
  if (!written.includes("e")) return written;
  return Math.abs(n) < 1 ? n.toFixed(12) : String(BigInt(n));
}
