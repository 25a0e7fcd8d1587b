import type { Act, Changing } from "../desk/change-request.ts";
import { peopleOf, personIn } from "../desk/people.ts";
import type { Refusal } from "../outcome.ts";

/** Whether an agent reaches for what another one holds; leads may. What nobody holds is anybody's at the desk. */
export async function heldByColleague(
  { trx, request, by }: Changing,
  { viewer }: Pick<Act, "viewer">,
): Promise<Refusal | undefined> {
  const { claimedBy } = request;
  if (claimedBy === null || claimedBy === by || viewer.role !== "agent") return undefined;
  const person = personIn(await peopleOf(trx, [claimedBy]), claimedBy);
  return { problem: "claimed", ...(person ? { person } : {}) };
}
