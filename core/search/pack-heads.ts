import type { Place } from "../contract/record.ts";
import type { Head } from "./head.ts";

/** What differs between the sections of a document; all else is stored once per document. */
type Own = "id" | "place" | "address" | "heading";
type Shared = Omit<Head, Own>;

/** Strings as what each adds to another one, of which it keeps so many leading letters. */
type Grown = { readonly kept: readonly number[]; readonly more: readonly string[] };

/** Heads as they are stored, column by column: most of a portal's sections share what their page says. */
export type PackedHeads = {
  readonly shared: readonly Shared[];
  /** Which of the shared a run of sections has. */
  readonly runs: readonly (readonly [shared: number, sections: number])[];
  /** Grown from the document. */
  readonly ids: Grown;
  /** Grown from the one before. */
  readonly addresses: Grown;
  /** 0 for the heading that the address's fragment names. */
  readonly places: readonly (Place | 0)[];
  readonly headings: readonly string[];
  /** Numbers among the headings, -1 for none. */
  readonly headingOf: readonly number[];
};

export function packHeads(heads: readonly Head[]): PackedHeads {
  const shared = new Map<string, { readonly number: number; readonly value: Shared }>();
  const headings = new Map<string, number>();
  const runs: [number, number][] = [];
  const headingOf: number[] = [];
  for (const { id: _id, place: _place, address: _address, heading, ...value } of heads) {
    const key = JSON.stringify(value);
    const { number } = shared.get(key) ?? { number: shared.size };
    if (number === shared.size) shared.set(key, { number, value });
    const run = runs.at(-1);
    if (run?.[0] === number) run[1] += 1;
    else runs.push([number, 1]);
    if (heading !== undefined && !headings.has(heading)) headings.set(heading, headings.size);
    headingOf.push(heading === undefined ? -1 : (headings.get(heading) ?? -1));
  }
  return {
    shared: [...shared.values()].map(({ value }) => value),
    runs,
    ids: grown(heads.map(({ id, document }) => [document, id])),
    addresses: grown(heads.map(({ address }, at) => [heads[at - 1]?.address ?? "", address])),
    places: heads.map(({ place, address }) => (isNamedBy(address, place) ? 0 : place)),
    headings: [...headings.keys()],
    headingOf,
  };
}

export function unpackHeads(packed: PackedHeads): Head[] {
  const heads: Head[] = [];
  let before = "";
  for (const [number, sections] of packed.runs) {
    const common = packed.shared[number];
    if (common === undefined) continue;
    for (let left = sections; left > 0; left -= 1) {
      const at = heads.length;
      const address = grow(before, packed.addresses, at);
      before = address;
      const heading = packed.headings[packed.headingOf[at] ?? -1];
      const id = grow(common.document, packed.ids, at);
      const place = packed.places[at] || ({ kind: "heading", value: fragmentOf(address) } as const);
      heads.push(
        heading === undefined
          ? { ...common, id, place, address }
          : { ...common, id, place, address, heading },
      );
    }
  }
  return heads;
}

function grown(pairs: readonly (readonly [from: string, to: string])[]): Grown {
  const kept = pairs.map(([from, to]) => {
    let same = 0;
    while (same < from.length && same < to.length && from.charCodeAt(same) === to.charCodeAt(same)) same += 1;
    return same;
  });
  return { kept, more: pairs.map(([, to], at) => to.slice(kept[at])) };
}

function grow(from: string, { kept, more }: Grown, at: number): string {
  return from.slice(0, kept[at] ?? 0) + (more[at] ?? "");
}

function isNamedBy(address: string, place: Place): boolean {
  return place.kind === "heading" && place.value === fragmentOf(address);
}

function fragmentOf(address: string): string {
  const mark = address.indexOf("#");
  return mark < 0 ? "" : address.slice(mark + 1);
}
