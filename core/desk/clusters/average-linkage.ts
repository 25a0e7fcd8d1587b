import { createLinks, type KnownPairs } from "./links.ts";
import { createPairHeap, type HeapPair } from "./pair-heap.ts";
import { spreadOver } from "./spread-over.ts";

export type Linkage = {
  /** How many questions each node stands for. */
  readonly sizes: readonly number[];
  readonly least: number;
  /** True for groups that people want apart. */
  readonly areApart: (one: readonly number[], other: readonly number[]) => boolean;
  /** How likely nodes ask the same as others on average, by looking at each pair. */
  readonly alike: (ones: readonly number[], others: readonly number[]) => number;
};

export type AverageLinkage = {
  /** Says how likely two nodes ask the same; once for each pair, before `groups`. */
  readonly link: (one: number, other: number, likely: number) => void;
  /** Says how likely the last was that was looked at of a node's neighbours, where there are others; before `groups`. */
  readonly lookedTo: (node: number, likely: number) => void;
  /** Puts two nodes into one group, whatever is said for it; before `groups`. */
  readonly keep: (one: number, other: number) => void;
  readonly groups: () => number[][];
};

// Large groups are compared by so many of each.
const compared = 6;

/**
 * Joins nodes to groups, the nearest groups first, as long as a member of one asks what a member of the other asks with at
 * least a certain likelihood on average. Pairs that are not linked count as 0.
 */
export function createAverageLinkage({ sizes, least, areApart, alike }: Linkage): AverageLinkage {
  const links = createLinks(sizes.length);
  const ages = new Uint32Array(sizes.length);
  const isOfNow = ({ one, other, oneAge, otherAge }: HeapPair): boolean =>
    ages[one] === oneAge && ages[other] === otherAge;
  const heap = createPairHeap(isOfNow);
  const counts = Float64Array.from(sizes);
  const rests = new Float64Array(sizes.length);
  const members: (number[] | undefined)[] = sizes.map((_, node) => [node]);
  const membersOf = (group: number): readonly number[] => members[group] ?? [];

  /** What can be hoped for: what is not known might be as near as the last that was looked at. */
  const hoped = (one: number, other: number, { sum, pairs }: KnownPairs): number => {
    const all = (counts[one] ?? 0) * (counts[other] ?? 0);
    const unknown = Math.min(
      (rests[one] ?? 0) / (counts[one] ?? 1),
      (rests[other] ?? 0) / (counts[other] ?? 1),
      sum / pairs,
    );
    return (sum + Math.max(0, all - pairs) * unknown) / all;
  };
  const offer = (one: number, other: number, known: KnownPairs): void => {
    const nearness = hoped(one, other, known);
    if (nearness < least) return;
    const [low, high] = one < other ? [one, other] : [other, one];
    heap.push({ nearness, one: low, other: high, oneAge: ages[low] ?? 0, otherAge: ages[high] ?? 0 });
  };
  const merge = (into: number, from: number): void => {
    members[into] = [...membersOf(into), ...membersOf(from)];
    members[from] = undefined;
    counts[into] = (counts[into] ?? 0) + (counts[from] ?? 0);
    rests[into] = (rests[into] ?? 0) + (rests[from] ?? 0);
    ages[into] = (ages[into] ?? 0) + 1;
    ages[from] = (ages[from] ?? 0) + 1;
    links.merge(into, from);
  };
  /** True where both might be wholly known, or what is hoped holds on a closer look. */
  const holds = (one: number, other: number): boolean => {
    const known = links.between(one, other);
    if (known.sum / ((counts[one] ?? 1) * (counts[other] ?? 1)) >= least) return true;
    return alike(spreadOver(membersOf(one), compared), spreadOver(membersOf(other), compared)) >= least;
  };

  return {
    link(one, other, likely) {
      const pairs = (sizes[one] ?? 1) * (sizes[other] ?? 1);
      links.add(one, other, { sum: likely * pairs, pairs });
    },
    lookedTo(node, likely) {
      rests[node] = likely * (sizes[node] ?? 1);
    },
    keep(one, other) {
      const [a, b] = [links.groupOf(one), links.groupOf(other)];
      if (a !== b && !areApart(membersOf(a), membersOf(b))) merge(Math.min(a, b), Math.max(a, b));
    },
    groups() {
      for (let node = 0; node < sizes.length; node += 1) {
        if (links.groupOf(node) !== node) continue;
        links.each(node, (other, known) => {
          if (other > node) offer(node, other, known);
        });
      }
      for (let pair = heap.pop(); pair !== undefined; pair = heap.pop()) {
        const { one, other } = pair;
        if (!isOfNow(pair) || areApart(membersOf(one), membersOf(other)) || !holds(one, other)) continue;
        merge(one, other);
        links.each(one, (third, known) => {
          offer(one, third, known);
        });
      }
      return members.filter((group) => group !== undefined);
    },
  };
}
