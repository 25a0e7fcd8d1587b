import type { FrameCalls, OpenPlace } from "../platform/protocol.ts";
import { tabAddress } from "./tab-address.ts";

/** Opens a place in a tab of its own. To be called in the gesture itself: browsers let no tab be opened later. */
export function openInTab(place: OpenPlace): FrameCalls["open"]["answer"] {
  const address = tabAddress(place);
  if (address === null) return { opened: false, marked: null };
  const link = document.createElement("a");
  link.href = address;
  link.target = "_blank";
  // The portal's page gets no hold of this one, and is not told which thread it was opened from.
  link.rel = "noopener noreferrer";
  link.click();
  return { opened: true, marked: null };
}
