import type { Span } from "./open-spans.ts";

/** What of the spans lies in none of the others; both ascend and do not overlap. */
export function spansWithout(spans: readonly Span[], others: readonly Span[]): Span[] {
  return spans.flatMap(([opens, closes]) => {
    const left: Span[] = [];
    let from = opens;
    for (const [otherOpens, otherCloses] of others) {
      if (otherCloses <= from || otherOpens >= closes) continue;
      if (otherOpens > from) left.push([from, otherOpens]);
      from = otherCloses;
    }
    if (from < closes) left.push([from, closes]);
    return left;
  });
}
