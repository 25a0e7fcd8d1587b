import type { Line } from "./page-lines.ts";

/** Letters of a heading are at least this much larger than those of the page's text. */
const larger = 1.15;
const longest = 160;

/** The page's first lines if they are set as a heading: how many they are, 0 where the page begins with text. */
export function headingLines(lines: readonly Line[]): number {
  const first = lines[0];
  const text = textHeight(lines);
  if (!first || first.height < text * larger) return 0;
  let count = 0;
  let length = 0;
  for (const line of lines) {
    if (Math.abs(line.height - first.height) > first.height * 0.05) break;
    count += 1;
    length += line.cells.join(" ").length;
  }
  return length <= longest && count < lines.length ? count : 0;
}

/** Height of most of the letters. */
function textHeight(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { height, cells } of lines) {
    const rounded = Math.round(height * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + cells.join("").length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
