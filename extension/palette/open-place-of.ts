import type { Source } from "../../core/contract/request.ts";
import type { Hit } from "../../core/contract/search.ts";
import type { OpenPlace } from "../platform/protocol.ts";

/** Where a hit or a cited source leads, and what is to be marked there. @param query what the hit was found for. */
export function openPlaceOf(to: Hit | Source, where: OpenPlace["where"], query = ""): OpenPlace {
  const quote = "quote" in to ? to.quote : "snippet" in to ? to.snippet?.text : undefined;
  return {
    record: to.record,
    title: to.title,
    address: to.address,
    kind: to.kind,
    place: to.place,
    where,
    ...(query === "" ? {} : { query }),
    ...(to.heading === undefined ? {} : { heading: to.heading }),
    ...(quote ? { quote: quote.replaceAll("…", " ").trim() } : {}),
  };
}
