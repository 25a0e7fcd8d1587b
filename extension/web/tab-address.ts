import { viewSectionPath } from "../../core/contract/paths.ts";
import { sourceAddress } from "../../core/passage/source-address.ts";
import type { OpenPlace } from "../platform/protocol.ts";
import { wayToOpen } from "../platform/way-to-open.ts";

/**
 * Where a tab of its own shows a place, as far as an address alone can lead there. Of a hit the words that were searched
 * for are marked in our text, of a citation the passage.
 */
export function tabAddress(place: OpenPlace): string | null {
  const { record, query = "", quote = "", heading } = place;
  if (wayToOpen(place) === "our-text" && query !== "") {
    return `${viewSectionPath(record)}?${new URLSearchParams({ q: query })}#place`;
  }
  const address = sourceAddress({ ...place, quote, ...(heading === undefined ? {} : { heading }) });
  return /^(https?:\/\/|\/)/.test(address) ? address : null;
}
