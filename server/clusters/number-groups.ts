import { keepNumbers } from "../../core/desk/repeats/keep-numbers.ts";
import type { ClusterNews } from "./cluster-news.ts";
import { endedNumbers } from "./ended-numbers.ts";

type Numbering = {
  /** Members that an item stands for, by their names in `cluster_member`. */
  readonly membersOf: (item: string) => readonly string[];
  /** Members that were looked at. */
  readonly before: ReadonlySet<string>;
  /** Numbers of members until now. */
  readonly was: ReadonlyMap<string, number>;
  /** Further numbers that there are, with members or without. */
  readonly all: readonly number[];
};

type Numbered = Pick<ClusterNews, "left" | "ended"> & {
  /** `number` is null for one that is new. */
  readonly repeated: readonly {
    readonly key: string;
    readonly items: readonly string[];
    readonly number: number | null;
  }[];
};

/** Which groups are clusters, under which numbers, and what of those before is none any more. */
export function numberGroups(
  groups: ReadonlyMap<string, readonly string[]>,
  { membersOf, before, was, all }: Numbering,
): Numbered {
  const named = [...groups]
    .map(([key, items]) => ({ key, items, members: items.flatMap(membersOf) }))
    .filter(({ members }) => members.length > 1);
  const numbers = keepNumbers(
    named.map(({ members }) => members),
    (item) => was.get(item),
  );
  const now = new Map<string, number | null>();
  for (const [at, { members }] of named.entries())
    for (const item of members) now.set(item, numbers[at] ?? null);
  return {
    repeated: named.map(({ key, items }, at) => ({ key, items, number: numbers[at] ?? null })),
    left: [...before].filter((item) => was.has(item) && !now.has(item)),
    ended: endedNumbers({ before, was, now, all }),
  };
}
