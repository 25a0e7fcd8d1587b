import type { Decision } from "../../core/desk/bonus/apply-decisions.ts";
import type { Reading } from "../desk/people.ts";
import type { Cut } from "./month-reckoning.ts";

/** All that there is by now. @param asOf epoch seconds */
export async function newestCut(db: Reading, asOf: number): Promise<Cut> {
  const event = await db
    .selectFrom("request_event")
    .select("seq")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const decision = await db
    .selectFrom("bonus_decision")
    .select("id")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const rule = await db
    .selectFrom("desk_rules")
    .select("version")
    .where("kind", "=", "bonus")
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return {
    asOf,
    upToEvent: event?.seq ?? 0,
    upToDecision: decision?.id ?? 0,
    upToRule: rule?.version ?? 0,
  };
}

/** What was decided of contested requests, up to a decision. */
export async function readDecisions(db: Reading, upTo: number): Promise<Decision[]> {
  const rows = await db
    .selectFrom("bonus_decision as decision")
    .innerJoin("bonus_contest as contest", "contest.id", "decision.contest")
    .select(["decision.id", "decision.outcome", "decision.at", "contest.request", "contest.by"])
    .where("decision.id", "<=", upTo)
    .orderBy("decision.id")
    .execute();
  return rows.map(({ id, outcome, at, request, by }) => ({
    request: String(request),
    outcome,
    at,
    contester: by,
    seq: id,
  }));
}
