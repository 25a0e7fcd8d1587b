import { viewSectionPath } from "../contract/paths.ts";
import type { Source } from "../contract/request.ts";
import { placeAddress } from "./place-address.ts";

type Cited = Pick<Source, "record" | "kind" | "address" | "place" | "quote" | "heading">;

/** Words enough for a browser to find a passage by its beginning. */
const wordsSought = 8;

/**
 * Where a source opens at its place: what was quoted, or the heading, highlighted, the page of a PDF, the second of a clip.
 * What a browser would download is shown as our text of it, at the passage, and so is an
 * answer, which stands nowhere else.
 */
export function sourceAddress(source: Cited): string {
  const quote = source.quote ?? "";
  switch (source.kind) {
    case "document":
    case "sheet":
    case "slides":
    case "text":
    case "answer":
      return `${viewSectionPath(source.record)}${quote === "" ? "" : `?${new URLSearchParams({ quote })}`}#place`;
    default: {
      const address = placeAddress(source.address, source.place) ?? source.address;
      return source.place.kind === "heading"
        ? withHighlight(address, quote || (source.heading ?? ""))
        : address;
    }
  }
}

/** A text fragment: browsers that know it highlight the words, others go to the heading. */
function withHighlight(address: string, quote: string): string {
  const words = quote.split(/\s+/).filter(Boolean).slice(0, wordsSought).join(" ");
  if (words === "") return address;
  const sought = encodeURIComponent(words).replaceAll("-", "%2D");
  return `${address}${address.includes("#") ? "" : "#"}:~:text=${sought}`;
}
