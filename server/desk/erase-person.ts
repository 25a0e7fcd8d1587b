import { recordChange } from "../audit/record-change.ts";
import { dropFiles } from "../files/drop-files.ts";
import { forgetSearchesOf } from "../learning/forget-searches.ts";
import { inParts } from "../store/in-parts.ts";
import type { Store, Writing } from "../store/store.ts";
import { appendEvents } from "./append-events.ts";
import { eraseTexts } from "./erase-texts.ts";
import { nobodyYet } from "./nobody-yet.ts";
import { logInstant } from "./log-instant.ts";

// SQLite takes up to 32,766 parameters.
const idsPerPart = 1000;

/**
 * Erases what the server holds of a person: all that stands on their own requests, what they wrote on those of others,
 * and what they searched. Logs, clocks and verdicts stay; their ids lead nowhere once the account is gone, which is not done here:
 * whoever removes it settles the store once more.
 * @returns how many requests were touched.
 */
export async function erasePerson(store: Store, account: string, now: Date): Promise<number> {
  const touched = await store.write(async (trx) => {
    const own = await idsOf(trx.selectFrom("request").select("id").where("seller", "=", account));
    const others = await idsOf(
      trx
        .selectFrom("message")
        .innerJoin("request", "request.id", "message.request")
        .select("request.id as id")
        .distinct()
        .where("message.author", "=", account)
        .where("request.seller", "!=", account),
    );
    const strangers = await idsOf(
      trx
        .selectFrom("mail_letter")
        .innerJoin("request", "request.id", "mail_letter.request")
        .innerJoin("user", (join) =>
          join.on((each) =>
            each(each.fn<string>("lower", ["user.email"]), "=", each.ref("mail_letter.address")),
          ),
        )
        .select("request.id as id")
        .distinct()
        .where("user.id", "=", account)
        .where("request.seller", "=", nobodyYet),
    );
    for (const ids of inParts([...own, ...strangers], idsPerPart)) await eraseTexts(trx, ids);
    await trx.deleteFrom("letter").where("account", "=", account).execute();
    await dropFiles(trx, { owner: account });
    await eraseMessages(trx, account);
    await trx.deleteFrom("held_answer").where("account", "=", account).execute();
    await trx.deleteFrom("request_joiner").where("account", "=", account).execute();
    await trx.deleteFrom("broadcast_reader").where("account", "=", account).execute();
    await trx.deleteFrom("absence").where("account", "=", account).execute();
    await trx.deleteFrom("working_hours").where("account", "=", account).execute();
    await eraseReasons(trx, account);
    await forgetSearchesOf(trx, account);
    // With region and department the day could say who it was.
    await trx.updateTable("request").set({ joinedAt: null }).where("seller", "=", account).execute();
    const erased = { kind: "erased", scope: "person", at: logInstant(now), by: null } as const;
    for (const id of [...own, ...strangers, ...others]) {
      const request = await trx.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirst();
      if (request) await appendEvents(trx, request, [erased]);
    }
    const change = {
      action: "person-erased",
      subject: `person:${account}`,
      at: erased.at,
      by: null,
    } as const;
    await recordChange(trx, { ...change, before: null, after: null });
    return own.length + strangers.length + others.length;
  });
  await store.settle();
  return touched;
}

async function eraseMessages(trx: Writing, account: string): Promise<void> {
  const theirs = trx.selectFrom("message").select("id").where("author", "=", account);
  await trx.updateTable("message_source").set({ quote: null }).where("message", "in", theirs).execute();
  await trx.updateTable("idempotency").set({ digest: null }).where("account", "=", account).execute();
  await trx.updateTable("message").set({ text: null, author: null }).where("author", "=", account).execute();
}

/** Why they contested how a request counts in the bonus, and why they decided so of others' contests. */
async function eraseReasons(trx: Writing, account: string): Promise<void> {
  const contested = trx.selectFrom("bonus_contest").select("id").where("by", "=", account);
  const decided = trx.selectFrom("bonus_decision").select("contest").where("by", "=", account);
  const reasons = trx.deleteFrom("bonus_reason");
  await reasons.where("side", "=", "contest").where("contest", "in", contested).execute();
  await reasons.where("side", "=", "decision").where("contest", "in", decided).execute();
}

async function idsOf(query: { execute: () => Promise<{ id: number }[]> }): Promise<number[]> {
  return (await query.execute()).map(({ id }) => id);
}
