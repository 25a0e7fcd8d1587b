import type { SectionRecord } from "../contract/record.ts";

type Placed = Pick<SectionRecord, "place">;

/**
 * Which section of a document an address leads to, by its fragment as `placeAddress` writes it: a heading's id, the last
 * section that begins at or before a page or a second. Without one that is known it is the first.
 * @param sections in the document's own order
 */
export function sectionAt<S extends Placed>(sections: readonly S[], address: string): S | undefined {
  const fragment = (URL.parse(address)?.hash ?? "").slice(1).replace(/:~:.*$/s, "");
  const [, key, digits] = /^(page|t)=(\d+)/.exec(fragment) ?? [];
  if (key !== undefined) {
    const at = Number(digits);
    const kind = key === "page" ? "page" : "second";
    const before = sections.filter(({ place }) => place.kind === kind && place.value <= at);
    return before.at(-1) ?? sections[0];
  }
  const heading = decoded(fragment);
  const there = sections.find(
    ({ place }) => place.kind === "heading" && place.value !== "" && place.value === heading,
  );
  return there ?? sections[0];
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
