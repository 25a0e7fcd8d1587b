import type { Source } from "../../core/contract/request.ts";
import type { Hit } from "../../core/contract/search.ts";
import type { OpenPlace } from "../platform/protocol.ts";

/** Where a hit or a cited source leads, and what is to be marked there. */
export function openPlaceOf(to: Hit | Source, where: OpenPlace["where"]): OpenPlace {
  const quote = "quote" in to ? to.quote : "snippet" in to ? to.snippet?.text : undefined;
  return {
    address: to.address,
    place: to.place,
    where,
    ...(to.heading === undefined ? {} : { heading: to.heading }),
    ...(quote ? { quote: quote.replaceAll("…", " ").trim() } : {}),
  };
}
