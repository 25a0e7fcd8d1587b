import type { Held, SyncCursor } from "./sync-cursor.ts";

/** What a sync call is measured against. */
export type Round = {
  readonly account: string;
  readonly fields: SyncCursor["fields"];
  /** True where the texts of a first copy are to come after all its titles. */
  readonly textsAfter: boolean;
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
  const begin = (from: Held, parts: Held[], known?: SyncCursor): SyncCursor => ({
    account,
    fields: known?.fields ?? fields,
    history,
    from,
    parts,
    to: goal,
    next:
      from.seq === 0 && parts.length === 0
        ? { phase: newPhase(from, known?.fields ?? fields, round.textsAfter), after: 0 }
        : { phase: "removed", after: "" },
    ahead: 0,
    tuning: known?.tuning ?? "",
  });
  const anew = { cursor: begin({ seq: 0, audience: goal.audience }, []), reset: true };
  if (cursor === null || cursor.account !== account || cursor.history !== history) return anew;
  if (cursor.fields !== fields && !(cursor.fields === "titles" && round.textsAfter)) return anew;
  if (cursor.to.seq > goal.seq || (cursor.from.seq !== 0 && cursor.from.seq < round.floor)) return anew;

  if (cursor.next === null) {
    if (cursor.to.seq < round.floor) return anew;
    if (cursor.fields !== fields) return nextRound(withTexts(cursor), round);
    const same = cursor.to.seq === goal.seq && cursor.to.audience === goal.audience;
    return { cursor: same ? cursor : begin(cursor.to, [], cursor), reset: false };
  }
  if (cursor.to.audience === goal.audience) return { cursor, reset: false };
  if (cursor.parts.length === mostParts) return anew;
  return { cursor: begin(cursor.from, [...cursor.parts, cursor.to], cursor), reset: false };
}

/** How what is new comes: whole, or at first as titles whose texts come after. */
export function newPhase(
  from: Held,
  fields: SyncCursor["fields"],
  textsAfter: boolean,
): "titles" | "records" {
  return from.seq === 0 && fields === "full" && textsAfter ? "titles" : "records";
}

/** A whole copy of titles as a first copy of all, of which the texts are still to come. */
function withTexts(cursor: SyncCursor): SyncCursor {
  const { audience } = cursor.to;
  return {
    ...cursor,
    fields: "full",
    from: { seq: 0, audience },
    parts: [],
    next: { phase: "texts", after: 0 },
  };
}
