import type { Denied } from "../../core/contract/release.ts";

/** How one identity stands to an address. */
export type Access = {
  readonly address: string;
  readonly groups: readonly string[];
  /** closed: the portal keeps it from this identity · seen: what it says is known through this identity. */
  readonly kind: "closed" | "seen";
};

/** Groups that no identity vouches for any more, by address. */
export function listDenied(accesses: Iterable<Access>): Denied {
  const closed = new Map<string, Set<string>>();
  const seen = new Map<string, Set<string>>();
  for (const { address, groups, kind } of accesses) {
    const map = kind === "closed" ? closed : seen;
    const known = map.get(address) ?? new Set();
    for (const group of groups) known.add(group);
    map.set(address, known);
  }
  const addresses: Record<string, string[]> = {};
  for (const [address, groups] of [...closed].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const denied = [...groups].filter((group) => seen.get(address)?.has(group) !== true);
    if (denied.length > 0) addresses[address] = denied.toSorted();
  }
  return { addresses };
}
