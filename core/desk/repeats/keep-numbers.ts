/**
 * Groups that were made anew take the numbers of those they come from: each the number of the one it shares most members
 * with, each number once, the largest share first. Null is a new group.
 * @param before the number under which a member stood.
 */
export function keepNumbers(
  groups: readonly (readonly string[])[],
  before: (member: string) => number | undefined,
): (number | null)[] {
  const shares: { group: number; number: number; members: number }[] = [];
  for (const [group, members] of groups.entries()) {
    const counts = new Map<number, number>();
    for (const member of members) {
      const number = before(member);
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    for (const [number, shared] of counts) shares.push({ group, number, members: shared });
  }
  shares.sort((a, b) => b.members - a.members || a.number - b.number || a.group - b.group);
  const numbers = Array.from<number | null>({ length: groups.length }).fill(null);
  const taken = new Set<number>();
  for (const { group, number } of shares) {
    if (numbers[group] !== null || taken.has(number)) continue;
    numbers[group] = number;
    taken.add(number);
  }
  return numbers;
}
