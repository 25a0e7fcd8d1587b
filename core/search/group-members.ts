/** The members of group `g`, ascending, are `members[starts[g]]` up to, not including, `members[starts[g + 1]]`. */
export type Groups = { readonly starts: Uint32Array; readonly members: Uint32Array };

/** Turns "each member's group" into "each group's members". */
export function groupMembers(groupOf: Uint32Array, groups: number): Groups {
  const starts = new Uint32Array(groups + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let at = 1; at <= groups; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const members = new Uint32Array(groupOf.length);
  for (let member = 0; member < groupOf.length; member += 1) {
    const group = groupOf[member] ?? 0;
    members[next[group] ?? 0] = member;
    next[group] = (next[group] ?? 0) + 1;
  }
  return { starts, members };
}

/** The members of one group. */
export function membersOf({ starts, members }: Groups, group: number): Uint32Array {
  return members.subarray(starts[group], starts[group + 1]);
}
