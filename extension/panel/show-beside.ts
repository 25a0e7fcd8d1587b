import type { Screen } from "../palette/screen.ts";
import type { WindowLink } from "../palette/window-link.ts";
import { askBackground } from "../platform/ask-background.ts";
import { openPanel } from "../platform/open-panel.ts";
import type { OpenPlace, WantedPassage } from "../platform/protocol.ts";
import { wayToOpen } from "../platform/way-to-open.ts";

/**
 * A PDF's passage goes into the side panel, since no script may mark it in the browser's own viewer. To be called in the
 * gesture itself, before anything is awaited; where the panel cannot be opened the PDF is, all the same.
 */
export function showBeside(place: OpenPlace, link: WindowLink, go: (screen: Screen) => void): void {
  if (wayToOpen(place) !== "beside") return;
  const { record, title, query, quote } = place;
  const passage: WantedPassage = { record, title, ...(query ? { query } : {}), ...(quote ? { quote } : {}) };
  if (link.surface === "panel") go({ kind: "passage", passage });
  else if (link.place) {
    // Both at once: the tab may leave this page, and this frame with it, before the panel stands there.
    openPanel(link.place.tab).catch(() => {});
    void askBackground("show-passage", passage);
  }
}
