import type { GroupAt } from "./digit-groups.ts";

/** Groups read as one number. */
export type Joined = {
  readonly digits: string;
  /** Lengths of the groups: `4-6`. */
  readonly shape: string;
  /** What stands between the groups. */
  readonly gaps: readonly string[];
  readonly from: number;
  readonly to: number;
};

// More groups than any number of a person has.
const mostGroups = 10;

/** The numbers that begin with this group, of one group, two, …, as long as `joins` lets what stands between pass. */
export function joinGroups(
  { text, groups, index: first }: GroupAt,
  joins: (gap: string) => boolean,
): Joined[] {
  const numbers: Joined[] = [];
  const lengths: number[] = [];
  const gaps: string[] = [];
  let digits = "";
  let from = 0;
  for (const [index, group] of groups.slice(first, first + mostGroups).entries()) {
    const before = groups[first + index - 1];
    if (index === 0) from = group.from;
    else if (before !== undefined) {
      // Whatever joins two groups is short.
      if (group.from - before.to > 16) break;
      const gap = text.slice(before.to, group.from);
      if (!joins(gap)) break;
      gaps.push(gap);
    }
    digits += group.digits;
    lengths.push(group.digits.length);
    if (digits.length > 19) break;
    numbers.push({ digits, shape: lengths.join("-"), gaps: [...gaps], from, to: group.to });
  }
  return numbers;
}
