import type { ReadonlyKysely } from "kysely/readonly";
import type { Tables } from "../store/tables.ts";

/** Hours, absences, bonus, and what was read of instructions. */
export async function workData(db: ReadonlyKysely<Tables>, id: string) {
  return {
    hours: await db
      .selectFrom("working_hours")
      .select(["week", "changedAt"])
      .where("account", "=", id)
      .execute(),
    absences: await db
      .selectFrom("absence")
      .select(["reason", "from", "until", "begunAt"])
      .where("account", "=", id)
      .execute(),
    bonus: await db.selectFrom("bonus_payout_line").selectAll().where("person", "=", id).execute(),
    contested: await db
      .selectFrom("bonus_contest")
      .leftJoin("bonus_reason", (join) =>
        join.onRef("bonus_reason.contest", "=", "bonus_contest.id").on("bonus_reason.side", "=", "contest"),
      )
      .select(["bonus_contest.month", "bonus_contest.request", "bonus_contest.at", "bonus_reason.text"])
      .where("bonus_contest.by", "=", id)
      .execute(),
    decided: await db
      .selectFrom("bonus_decision")
      .leftJoin("bonus_reason", (join) =>
        join
          .onRef("bonus_reason.contest", "=", "bonus_decision.contest")
          .on("bonus_reason.side", "=", "decision"),
      )
      .select(["bonus_decision.outcome", "bonus_decision.at", "bonus_reason.text"])
      .where("bonus_decision.by", "=", id)
      .execute(),
    onTheirWay: await db
      .selectFrom("held_answer")
      .select(["request", "kind", "body", "sendAt"])
      .where("account", "=", id)
      .execute(),
    instructionsRead: await db
      .selectFrom("broadcast_reader")
      .select(["broadcast", "opened"])
      .where("account", "=", id)
      .execute(),
  };
}
