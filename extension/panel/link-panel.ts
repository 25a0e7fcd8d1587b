import { createKeyInbox } from "../palette/key-inbox.ts";
import type { WindowLink } from "../palette/window-link.ts";

/** The side panel's window: nothing covers it, and what tab stands beside it may change while it is open. */
export function linkPanel(): WindowLink {
  return {
    surface: "panel",
    keys: createKeyInbox(),
    place: null,
    close: () => window.close(),
    covered: () => {},
    onShown: (listener) => {
      addEventListener("focus", listener);
      return () => removeEventListener("focus", listener);
    },
  };
}
