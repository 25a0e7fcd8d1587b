import type { Place } from "../contract/record.ts";

/** The address that leads to a place, as far as an address can. Null where it is no web address: nothing else is opened. */
export function placeAddress(address: string, place: Place): string | null {
  const url = URL.parse(address);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  switch (place.kind) {
    case "heading":
      if (place.value !== "") url.hash = encodeURIComponent(place.value);
      break;
    case "page":
      url.hash = `page=${place.value}`;
      break;
    case "second":
      url.hash = `t=${Math.floor(place.value)}`;
      break;
    case "sheet":
      break;
  }
  return url.href;
}

/** True where two addresses differ in their fragment alone. */
export function samePage(one: string, other: string): boolean {
  return withoutHash(one) === withoutHash(other);
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/, "");
}
