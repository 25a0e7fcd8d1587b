import { createKeyInbox } from "../palette/key-inbox.ts";
import type { WindowLink } from "../palette/window-link.ts";
import { closePanel } from "./close-panel.ts";
import { hearWantedPassage } from "./hear-wanted-passage.ts";
import { isPanelPage } from "./is-panel-page.ts";
import { takeAsked } from "./take-asked.ts";

/** The side panel's window: nothing covers it, and what tab stands beside it may change while it is open. */
export function linkPanel(): WindowLink {
  return {
    surface: "panel",
    keys: createKeyInbox(),
    // What was typed into the address bar goes on here.
    asked: takeAsked(),
    place: null,
    close: closePanel,
    covered: () => {},
    ...(isPanelPage() ? {} : { onPassage: hearWantedPassage }),
    onShown: (listener) => {
      addEventListener("focus", listener);
      return () => removeEventListener("focus", listener);
    },
  };
}
