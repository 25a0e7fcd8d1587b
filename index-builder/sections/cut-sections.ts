import type { Place } from "../../core/contract/record.ts";
import type { Block } from "../extract/page-content.ts";
import type { Section } from "./section.ts";
import { splitText } from "./split-text.ts";

/** Deepest heading that begins a section of its own. */
const deepest = 4;
/** A clip is cut into pieces of about this length. */
const clipSeconds = 30;

type Open = { readonly place: Place; readonly heading: string | null; readonly paragraphs: string[] };

/**
 * Blocks of a page as sections: one under each heading down to h4, long ones cut further, subtitles by time.
 * What stands before the first heading, and under the heading that is the title, belongs to the title. A heading with
 * nothing under it goes into the next section's text: no hit without text, no word lost.
 */
export function cutSections(blocks: readonly Block[], title: string): Section[] {
  return [...cutText(blocks, title), ...cutClip(blocks)];
}

function cutText(blocks: readonly Block[], title: string): Section[] {
  const sections: Section[] = [];
  let open: Open = { place: { kind: "heading", value: "" }, heading: null, paragraphs: [] };
  let bare: string[] = [];
  const close = () => {
    if (open.paragraphs.length > 0) sections.push(...sectionsOf(open, bare));
    else if (open.heading !== null) bare = [...bare, open.heading];
    if (open.paragraphs.length > 0) bare = [];
  };
  let titleSeen = false;
  for (const block of blocks) {
    if (block.kind === "cue") continue;
    if (block.kind === "part") {
      close();
      open = { place: block.place, heading: block.text === "" ? null : block.text, paragraphs: [] };
      continue;
    }
    if (block.kind === "text" || block.level > deepest) {
      open.paragraphs.push(block.text);
      continue;
    }
    close();
    const isTitle: boolean = !titleSeen && block.text === title;
    titleSeen ||= isTitle;
    const place = { kind: "heading", value: block.anchor } as const;
    open = { place, heading: isTitle ? null : block.text, paragraphs: [] };
  }
  close();
  return bare.length > 0 ? withRest(sections, bare) : sections;
}

function sectionsOf({ place, heading, paragraphs }: Open, bare: readonly string[]): Section[] {
  return splitText([...bare, ...paragraphs]).map((text) => ({
    place,
    ...(heading === null ? {} : { heading }),
    text,
  }));
}

/** Headings at the very end with nothing under them. */
function withRest(sections: Section[], bare: readonly string[]): Section[] {
  const last = sections.at(-1);
  const rest = bare.join("\n");
  if (!last) return [{ place: { kind: "heading", value: "" }, text: rest }];
  return [...sections.slice(0, -1), { ...last, text: `${last.text}\n${rest}` }];
}

function cutClip(blocks: readonly Block[]): Section[] {
  const sections: { second: number; said: string[] }[] = [];
  for (const block of blocks) {
    if (block.kind !== "cue") continue;
    const open = sections.at(-1);
    if (open && block.second - open.second < clipSeconds) open.said.push(block.text);
    else sections.push({ second: block.second, said: [block.text] });
  }
  return sections.map(({ second, said }) => ({
    place: { kind: "second", value: second },
    text: said.join(" "),
  }));
}
