import type { Held, SyncCursor } from "./sync-cursor.ts";

/** What a sync call is measured against. */
export type Round = {
  readonly account: string;
  readonly fields: SyncCursor["fields"];
  readonly history: string;
  /** Oldest state whose difference is still known. */
  readonly floor: number;
  /** What the account is to hold in the end. */
  readonly goal: Held;
};

const mostParts = 3;

/**
 * Where a sync goes on: the next page of a round under way, a new round, or everything anew (`reset`) for a cursor
 * that leads nowhere. When the audience changes within a round, what had arrived of it counts as held in part.
 */
export function nextRound(cursor: SyncCursor | null, round: Round): { cursor: SyncCursor; reset: boolean } {
  const { account, fields, history, goal } = round;
  const begin = (from: Held, parts: Held[]): SyncCursor => ({
    account,
    fields,
    history,
    from,
    parts,
    to: goal,
    next:
      from.seq === 0 && parts.length === 0 ? { phase: "records", after: 0 } : { phase: "removed", after: "" },
  });
  const anew = { cursor: begin({ seq: 0, audience: goal.audience }, []), reset: true };
  if (cursor === null || cursor.account !== account || cursor.fields !== fields) return anew;
  if (cursor.history !== history || cursor.to.seq > goal.seq) return anew;
  if (cursor.from.seq !== 0 && cursor.from.seq < round.floor) return anew;

  if (cursor.next === null) {
    if (cursor.to.seq < round.floor) return anew;
    const same = cursor.to.seq === goal.seq && cursor.to.audience === goal.audience;
    return { cursor: same ? cursor : begin(cursor.to, []), reset: false };
  }
  if (cursor.to.audience === goal.audience) return { cursor, reset: false };
  if (cursor.parts.length === mostParts) return anew;
  return { cursor: begin(cursor.from, [...cursor.parts, cursor.to]), reset: false };
}
