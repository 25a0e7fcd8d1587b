import { createKeyInbox } from "../palette/key-inbox.ts";
import type { WindowLink } from "../palette/window-link.ts";
import { closePanel } from "./close-panel.ts";
import { hearWantedPassage } from "./hear-wanted-passage.ts";
import { isPanelPage } from "./is-panel-page.ts";
import { typedKeys } from "./typed-keys.ts";

/** The side panel's window: nothing covers it, and what tab stands beside it may change while it is open. */
export function linkPanel(): WindowLink {
  const keys = createKeyInbox();
  // What was typed into the address bar goes on here.
  keys.deliver(typedKeys(new URLSearchParams(location.search).get("q") ?? ""));
  return {
    surface: "panel",
    keys,
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
