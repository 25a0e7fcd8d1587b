import type { BonusContest } from "../../core/contract/bonus.ts";
import { type Reading, peopleOf, personIn } from "../desk/people.ts";

/** The request of each contest that waits for a decision. @param by of this account alone; null: all */
export async function openContests(db: Reading, by: string | null): Promise<number[]> {
  const rows = await db
    .selectFrom("bonus_contest as contest")
    .leftJoin("bonus_decision as decision", "decision.contest", "contest.id")
    .select("contest.request")
    .where("decision.id", "is", null)
    .$if(by !== null, (query) => query.where("contest.by", "=", by ?? ""))
    .execute();
  return rows.map(({ request }) => request);
}

/** Requests that were contested, decided or not. @param by by this account alone; null: by anybody */
export async function contested(db: Reading, by: string | null): Promise<string[]> {
  const rows = await db
    .selectFrom("bonus_contest")
    .select("request")
    .distinct()
    .$if(by !== null, (query) => query.where("by", "=", by ?? ""))
    .execute();
  return rows.map(({ request }) => String(request));
}

type Chosen = { readonly requests: readonly number[]; readonly by: string | null };

/** The latest contest of each of these requests, with its decision. @param by by this account alone; null: by anybody */
export async function contestsOf(
  db: Reading,
  { requests, by }: Chosen,
): Promise<ReadonlyMap<number, BonusContest>> {
  if (requests.length === 0) return new Map();
  const rows = await db
    .selectFrom("bonus_contest as contest")
    .leftJoin("bonus_decision as decision", "decision.contest", "contest.id")
    .select(["contest.id", "contest.request", "contest.by", "contest.at", "decision.outcome"])
    .select(["decision.by as decidedBy", "decision.at as decidedAt"])
    .where("contest.request", "in", requests)
    .$if(by !== null, (query) => query.where("contest.by", "=", by ?? ""))
    .orderBy("contest.id")
    .execute();
  const texts = await db
    .selectFrom("bonus_reason")
    .select(["contest", "side", "text"])
    .where("request", "in", requests)
    .execute();
  const people = await peopleOf(
    db,
    rows.flatMap((row) => [row.by, row.decidedBy]),
  );
  const textOf = (contest: number, side: "contest" | "decision"): string | null =>
    texts.find((each) => each.contest === contest && each.side === side)?.text ?? null;
  return new Map(
    rows.map(({ id, request, at, outcome, decidedBy, decidedAt, ...row }) => [
      request,
      {
        id,
        at,
        by: personIn(people, row.by),
        reason: textOf(id, "contest"),
        decision:
          outcome === null || decidedAt === null
            ? null
            : {
                outcome,
                at: decidedAt,
                by: personIn(people, decidedBy),
                reason: textOf(id, "decision"),
              },
      },
    ]),
  );
}
