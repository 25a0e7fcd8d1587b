import { createKeyInbox } from "../palette/key-inbox.ts";
import type { WindowLink } from "../palette/window-link.ts";
import { takeAsked } from "../panel/take-asked.ts";
import { followHistory } from "./follow-history.ts";
import { serviceName } from "./service-name.ts";

/** The page's window: nothing covers it, and no page of the portal stands beside it. */
export function linkPage(signal: AbortSignal): WindowLink {
  return {
    surface: "panel",
    keys: createKeyInbox(),
    asked: takeAsked(),
    place: null,
    title: serviceName,
    close: () => {},
    covered: () => {},
    ...followHistory({ signal }),
    onShown: (listener) => {
      addEventListener("focus", listener);
      return () => removeEventListener("focus", listener);
    },
  };
}
