import type { PageContent } from "../extract/page-content.ts";

/** What the whole source has to know of one content; small, so that a release need not read all contents anew. */
export type Outline = {
  readonly root: PageContent["root"];
  readonly h1: string;
  readonly tag: string;
  /** Numbers of its text blocks' marks, each once: those that are all link, and the others. */
  readonly linked: Float64Array;
  readonly plain: Float64Array;
};

export function outlineOf({ root, titles, blocks }: PageContent): Outline {
  const linked = new Set<number>();
  const plain = new Set<number>();
  for (const block of blocks) {
    if (block.kind === "text") (block.linked ? linked : plain).add(block.mark);
  }
  return {
    root,
    h1: titles.h1,
    tag: titles.tag,
    linked: Float64Array.from(linked),
    plain: Float64Array.from(plain),
  };
}
