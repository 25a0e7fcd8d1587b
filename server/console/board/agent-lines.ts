import type { Person } from "../../../core/contract/person.ts";
import type { RequestRow } from "../../../core/contract/request.ts";
import type { Staff } from "../../../core/contract/routing.ts";
import { type Counts, noCounts } from "./board-counts.ts";

export type AgentLine = {
  readonly person: Person;
  /** Null for who is not of the desk's staff, as an administrator who answers. */
  readonly member: Staff | null;
  readonly counts: Counts;
  /** Requests they passed over in the last 24 hours; null for who has no queue to take from. */
  readonly skipped: number | null;
};

/**
 * A line for everybody of the desk and for whoever else has or answered something: those on shift first, then those who
 * are away, then the others, each by name. Lines do not move as figures change.
 */
export function agentLines(
  staff: readonly Staff[],
  byAgent: ReadonlyMap<string, Counts>,
  holders: Iterable<RequestRow["claimedBy"]>,
): AgentLine[] {
  const countsOf = ({ id }: Person): Counts => byAgent.get(id) ?? noCounts;
  const lines = staff.map((member): AgentLine => ({
    person: member.person,
    member,
    counts: countsOf(member.person),
    skipped: member.skipped,
  }));
  const known = new Set(staff.map(({ person }) => person.id));
  for (const person of holders) {
    if (person === null || known.has(person.id)) continue;
    known.add(person.id);
    lines.push({ person, member: null, counts: countsOf(person), skipped: null });
  }
  return lines.toSorted((a, b) => rankOf(a) - rankOf(b) || a.person.name.localeCompare(b.person.name, "ru"));
}

function rankOf({ member }: AgentLine): number {
  return member === null ? 3 : { on: 0, away: 1, off: 2 }[member.shift.kind];
}
