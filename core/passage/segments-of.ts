import type { Line } from "./passage-block.ts";

const between = "; ";

/** What stands between semicolons, each with its place in the whole text. */
export function segmentsOf({ text, at }: Line): Line[] {
  const segments: Line[] = [];
  let from = at;
  for (const segment of text.split(between)) {
    segments.push({ text: segment, at: from });
    from += segment.length + between.length;
  }
  return segments;
}
