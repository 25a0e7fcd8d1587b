import { fromMarkdown } from "mdast-util-from-markdown";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { toNodes, type Citing } from "./to-nodes.tsx";

/**
 * Markdown as elements: never through HTML, so that what a person wrote can only ever be text.
 * `[1]` becomes a chip that leads to the first of `citing.count` sources.
 */
export function Markdown({ text, citing }: { text: string; citing?: Citing }): JSX.Element {
  const tree = useMemo(() => fromMarkdown(text), [text]);
  return <div class="markdown">{toNodes(tree.children, citing)}</div>;
}
