import type { PhrasingContent, RootContent, Link } from "mdast";
import type { ComponentChild, JSX } from "preact";
import { splitCitations } from "./split-citations.ts";

/** How citations of a message behave. `label` names the place for a screen reader. */
export type Citing = {
  readonly count: number;
  readonly label: (number: number) => string;
  readonly onCite: (number: number) => void;
};

type Node = RootContent | PhrasingContent;

/** Elements for Markdown nodes. What has no element here (raw HTML, images) is shown as the text it was written as. */
export function toNodes(nodes: readonly Node[], citing?: Citing): ComponentChild[] {
  return nodes.map((node) => toNode(node, citing));
}

function toNode(node: Node, citing: Citing | undefined): ComponentChild {
  switch (node.type) {
    case "text":
      return citing ? withCitations(node.value, citing) : node.value;
    case "paragraph":
      return <p>{toNodes(node.children, citing)}</p>;
    case "strong":
      return <strong>{toNodes(node.children, citing)}</strong>;
    case "emphasis":
      return <em>{toNodes(node.children, citing)}</em>;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case "break":
      return <br />;
    case "heading":
      return <p class="markdown-heading">{toNodes(node.children, citing)}</p>;
    case "blockquote":
      return <blockquote>{toNodes(node.children, citing)}</blockquote>;
    case "list":
      return node.ordered ? (
        <ol start={node.start ?? 1}>{toNodes(node.children, citing)}</ol>
      ) : (
        <ul>{toNodes(node.children, citing)}</ul>
      );
    case "listItem":
      return <li>{toNodes(node.children, citing)}</li>;
    case "thematicBreak":
      return <hr />;
    case "link":
      return link(node, citing);
    case "html":
      return node.value;
    case "image":
      return node.alt ?? node.url;
    default:
      return "children" in node ? toNodes(node.children, citing) : null;
  }
}

/** Only addresses of the web and of mail become links; others stay text. */
function link(node: Link, citing: Citing | undefined): ComponentChild {
  const words = toNodes(node.children, citing);
  if (!/^(https?:|mailto:)/i.test(node.url)) return words;
  return (
    <a href={node.url} target="_blank" rel="noreferrer noopener">
      {words}
    </a>
  );
}

function withCitations(text: string, citing: Citing): ComponentChild[] {
  return splitCitations(text, citing.count).map((piece) =>
    typeof piece === "string" ? piece : <Citation number={piece.cites} citing={citing} />,
  );
}

function Citation({ number, citing }: { number: number; citing: Citing }): JSX.Element {
  return (
    <button
      type="button"
      class="citation"
      aria-label={citing.label(number)}
      onClick={() => citing.onCite(number)}
    >
      {number}
    </button>
  );
}
