import type { Hit, Marks } from "../../core/contract/search.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { cutMarks } from "../../core/passage/cut-marks.ts";
import { placeAddress } from "../../core/passage/place-address.ts";
import { placeLabel } from "../../ui/place-label.ts";

/** A row beneath the address bar. `content`: what the browser writes into it, and gives back when the row is chosen. */
export type OmniboxRow = {
  readonly content: string;
  readonly description: string;
  readonly hit: Hit;
  /** Of the hit among all that were found, from 0. */
  readonly position: number;
};

/** Chrome reads descriptions as XML; Firefox shows them as they are. */
export type Markup = "xml" | "none";

/** Rows for hits, each with an address of its own: the browser tells rows apart by that alone. */
export function omniboxRows(hits: readonly Hit[], language: Language, markup: Markup): OmniboxRow[] {
  const rows: OmniboxRow[] = [];
  for (const [position, hit] of hits.entries()) {
    const content = placeAddress(hit.address, hit.place);
    if (content === null || rows.some((row) => row.content === content)) continue;
    rows.push({ content, hit, position, description: describe(hit, language, markup) });
  }
  return rows;
}

function describe(hit: Hit, language: Language, markup: Markup): string {
  const { title, titleMarks, heading, headingMarks, path, place, kind } = hit;
  const dim = (text: string): string =>
    markup === "xml" ? `<dim>${plainText(text, markup)}</dim>` : plainText(text, markup);
  const label = placeLabel(place, kind, language);
  return [
    marked(title, titleMarks, markup),
    ...(heading === undefined ? [] : [marked(heading, headingMarks, markup)]),
    ...(label === null ? [] : [dim(label)]),
    ...(path.length === 0 ? [] : [dim(path.join(" › "))]),
  ].join(" — ");
}

function marked(text: string, marks: Marks, markup: Markup): string {
  return cutMarks(text, { from: 0, to: text.length }, marks)
    .map((piece) => {
      const plain = plainText(piece.text, markup);
      return piece.marked && markup === "xml" ? `<match>${plain}</match>` : plain;
    })
    .join("");
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
// What XML may not hold even escaped: Chrome would refuse all rows for one such character.
const unspeakable = /[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;

/** A text that says nothing but itself. */
export function plainText(text: string, markup: Markup): string {
  const clean = text.replaceAll(unspeakable, " ").replaceAll(/\s+/g, " ");
  return markup === "xml" ? clean.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? "") : clean;
}
