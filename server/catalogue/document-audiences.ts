import type { SectionRecord } from "../../core/contract/record.ts";

/** Groups by the address of a document, canonical and alias alike, fragments left off. */
export function documentAudiences(records: Iterable<SectionRecord>): ReadonlyMap<string, readonly string[]> {
  const audiences = new Map<string, Set<string>>();
  for (const record of records) {
    for (const address of [record.address, ...record.aliases]) {
      const known = audiences.get(withoutFragment(address)) ?? new Set();
      for (const group of record.audience) known.add(group);
      audiences.set(withoutFragment(address), known);
    }
  }
  return new Map([...audiences].map(([address, groups]) => [address, [...groups]]));
}

export function withoutFragment(address: string): string {
  const hash = address.indexOf("#");
  return hash < 0 ? address : address.slice(0, hash);
}
