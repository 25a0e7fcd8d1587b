/** What is known of two groups together: the sum of likelihoods, and of how many pairs of questions. */
export type KnownPairs = { readonly sum: number; readonly pairs: number };
/** Which nodes are linked, as groups of nodes become one. In few pieces of memory: there are millions. */
export type Links = {
  readonly add: (one: number, other: number, known: KnownPairs) => void;
  readonly groupOf: (node: number) => number;
  readonly merge: (into: number, from: number) => void;
  readonly between: (one: number, other: number) => KnownPairs;
  /** Each linked group once. */
  readonly each: (group: number, visit: (other: number, known: KnownPairs) => void) => void;
};

const none = -1;
const firstRoom = 1024;

export function createLinks(nodes: number): Links {
  const first = new Int32Array(nodes).fill(none);
  const groups = Int32Array.from({ length: nodes }, (_, node) => node);
  let next = new Int32Array(firstRoom);
  let to = new Int32Array(firstRoom);
  let sums = new Float32Array(firstRoom);
  let pairs = new Float32Array(firstRoom);
  let used = 0;
  const seen = new Int32Array(nodes).fill(none);

  const groupOf = (node: number): number => {
    let group = node;
    while (groups[group] !== group) {
      const above = groups[groups[group] ?? group] ?? group;
      groups[group] = above;
      group = above;
    }
    return group;
  };
  const makeRoom = (): void => {
    if (used + 2 <= to.length) return;
    const room = Math.ceil(to.length * 1.5);
    next = grown(next, new Int32Array(room));
    to = grown(to, new Int32Array(room));
    sums = grown(sums, new Float32Array(room));
    pairs = grown(pairs, new Float32Array(room));
  };
  const half = (from: number, other: number, known: KnownPairs): void => {
    to[used] = other;
    sums[used] = known.sum;
    pairs[used] = known.pairs;
    next[used] = first[from] ?? none;
    first[from] = used;
    used += 1;
  };
  /** Links to one and the same group become one. */
  const tidy = (group: number): void => {
    let last = none;
    const met: number[] = [];
    for (let link = first[group] ?? none; link !== none;) {
      const following = next[link] ?? none;
      const other = groupOf(to[link] ?? 0);
      const before = seen[other] ?? none;
      if (other === group) {
        // A link within the group tells nothing any more.
      } else if (before === none) {
        to[link] = other;
        seen[other] = link;
        met.push(other);
        if (last === none) first[group] = link;
        else next[last] = link;
        last = link;
      } else {
        sums[before] = (sums[before] ?? 0) + (sums[link] ?? 0);
        pairs[before] = (pairs[before] ?? 0) + (pairs[link] ?? 0);
      }
      link = following;
    }
    if (last === none) first[group] = none;
    else next[last] = none;
    for (const other of met) seen[other] = none;
  };
  const each: Links["each"] = (group, visit) => {
    tidy(group);
    for (let link = first[group] ?? none; link !== none; link = next[link] ?? none)
      visit(to[link] ?? 0, { sum: sums[link] ?? 0, pairs: pairs[link] ?? 0 });
  };

  return {
    groupOf,
    each,
    add(one, other, known) {
      makeRoom();
      half(one, other, known);
      half(other, one, known);
    },
    merge(into, from) {
      groups[from] = into;
      let last = first[into] ?? none;
      if (last === none) first[into] = first[from] ?? none;
      else {
        while ((next[last] ?? none) !== none) last = next[last] ?? none;
        next[last] = first[from] ?? none;
      }
      first[from] = none;
    },
    between(one, other) {
      let known: KnownPairs = { sum: 0, pairs: 0 };
      each(one, (group, here) => {
        if (group === other) known = here;
      });
      return known;
    },
  };
}

function grown<T extends Int32Array | Float32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
