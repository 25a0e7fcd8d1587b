import type { OpenPlace } from "./protocol.ts";

/**
 * How a place is opened. `page`: there, and marked · `clip`: the page's own player goes to the second · `our-text`: the
 * browser would only download the file, or it is an answer of ours, so the server shows our text of it · `beside`: the browser shows the file's page,
 * where no script may mark anything, and the side panel the passage.
 */
export type WayToOpen = "page" | "clip" | "our-text" | "beside";

export function wayToOpen({ kind, place }: Pick<OpenPlace, "kind" | "place">): WayToOpen {
  if (kind === "document" || kind === "sheet" || kind === "slides" || kind === "answer") return "our-text";
  if (place.kind === "second") return "clip";
  return kind === "pdf" ? "beside" : "page";
}
