import type { Selectable } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Tables } from "../store/tables.ts";

type Reading = ReadonlyKysely<Tables>;

/** Own questions with all that stands on them, and what the person wrote on those of others. */
export async function requestData(db: Reading, id: string) {
  const own = await db.selectFrom("request").selectAll().where("seller", "=", id).orderBy("id").execute();
  const asked: Awaited<ReturnType<typeof written>>[] = [];
  for (const request of own) asked.push(await written(db, request));
  return {
    asked,
    writtenOnOthers: await db
      .selectFrom("message")
      .innerJoin("request", "request.id", "message.request")
      .select(["message.request", "message.at", "message.side", "message.kind", "message.text"])
      .where("message.author", "=", id)
      .where("request.seller", "!=", id)
      .orderBy("message.id")
      .execute(),
    joined: await db
      .selectFrom("request_joiner")
      .select(["request", "at", "text", "seenAt"])
      .where("account", "=", id)
      .execute(),
    files: await db
      .selectFrom("file")
      .select(["request", "name", "type", "bytes", "purpose", "at", "content"])
      .where("owner", "=", id)
      .execute(),
    lettersToThem: await db
      .selectFrom("letter")
      .select(["kind", "request", "at", "sentAt", "about"])
      .where("account", "=", id)
      .execute(),
  };
}

async function written(db: Reading, request: Selectable<Tables["request"]>) {
  const { id, seller: _, claimedBy: __, answeredBy: ___, ...row } = request;
  return {
    id,
    ...row,
    text: one(await db.selectFrom("request_text").select("text").where("request", "=", id).execute()),
    context: one(
      await db.selectFrom("request_context").select("content").where("request", "=", id).execute(),
    ),
    way: one(await db.selectFrom("request_trail").select("steps").where("request", "=", id).execute()),
    comment: one(await db.selectFrom("feedback_comment").select("text").where("request", "=", id).execute()),
    thread: await db
      .selectFrom("message")
      .select(["at", "side", "kind", "text"])
      .where("request", "=", id)
      .orderBy("id")
      .execute(),
    letters: await db
      .selectFrom("mail_letter")
      .select(["at", "address", "name", "subject", "text"])
      .where("request", "=", id)
      .execute(),
    events: await db
      .selectFrom("request_event")
      .select(["at", "kind"])
      .where("request", "=", id)
      .orderBy("seq")
      .execute(),
  };
}

const one = <T>(rows: readonly T[]): T | null => rows[0] ?? null;
