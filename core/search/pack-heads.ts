import type { Head } from "./head.ts";

/** What differs between the sections of a document; all else is stored once per document. */
type Own = Pick<Head, "id" | "place" | "address" | "heading">;
type Shared = Omit<Head, keyof Own>;

/** Heads as they are stored: most of a portal's sections share what their page says. */
export type PackedHeads = {
  readonly shared: readonly Shared[];
  readonly own: readonly (readonly [shared: number, own: Own])[];
};

export function packHeads(heads: readonly Head[]): PackedHeads {
  const numbers = new Map<string, number>();
  const shared: Shared[] = [];
  const own = heads.map((head): [number, Own] => {
    const { id, place, address, heading, ...rest } = head;
    const key = JSON.stringify(rest);
    let number = numbers.get(key);
    if (number === undefined) {
      number = shared.length;
      numbers.set(key, number);
      shared.push(rest);
    }
    return [number, heading === undefined ? { id, place, address } : { id, place, address, heading }];
  });
  return { shared, own };
}

export function unpackHeads({ shared, own }: PackedHeads): Head[] {
  return own.flatMap(([number, mine]) => {
    const common = shared[number];
    return common === undefined ? [] : [{ ...common, ...mine }];
  });
}
