import { queueLetter } from "../../mail/outbox.ts";
import type { Writing } from "../../store/store.ts";
import type { Desk } from "../desk.ts";
import { logInstant } from "../log-instant.ts";
import type { StoredRequest } from "../standing-row.ts";

const unseenForMs = 10 * 60_000;
const answersPerPass = 100;

/**
 * Notes, with an answer itself, that it is to go by e-mail if the seller has not seen it in ten minutes. What came by mail
 * is answered by mail anyway.
 */
export async function awaitSeen(
  trx: Writing,
  { id, via }: Pick<StoredRequest, "id" | "via">,
  { message, at }: { readonly message: number; readonly at: string },
): Promise<void> {
  if (via === "mail") return;
  const dueAt = logInstant(new Date(Date.parse(at) + unseenForMs));
  await trx
    .insertInto("unseen_answer")
    .values({ request: id, message, dueAt })
    .onConflict((conflict) => conflict.column("request").doUpdateSet({ message, dueAt }))
    .execute();
}

/**
 * Puts a letter into the outbox for each answer that nobody has seen for ten minutes, and forgets those that were seen or
 * are none any more: once each, for the letter is written where the note is deleted. @returns the requests they are of
 */
export async function sendUnseenAnswers(desk: Pick<Desk, "store" | "config" | "now">): Promise<number[]> {
  const at = logInstant(desk.now());
  const due = await desk.store.read
    .selectFrom("unseen_answer")
    .selectAll()
    .where("dueAt", "<=", at)
    .orderBy("dueAt")
    .limit(answersPerPass)
    .execute();
  if (due.length === 0) return [];
  return desk.store.write(async (trx) => {
    const sent: number[] = [];
    for (const { request: id, message } of due) {
      const { numDeletedRows } = await trx
        .deleteFrom("unseen_answer")
        .where("request", "=", id)
        .where("message", "=", message)
        .executeTakeFirst();
      if (numDeletedRows !== 1n || !desk.config.mail) continue;
      const request = await trx
        .selectFrom("request")
        .select(["seller", "state", "seenBySeller"])
        .where("id", "=", id)
        .executeTakeFirst();
      if (request === undefined || request.seenBySeller === 1) continue;
      if (request.state !== "answered" && request.state !== "merged") continue;
      if (request.seller === "") continue;
      const to = { account: request.seller };
      const about = { message, ifUnseen: true } as const;
      await queueLetter(trx, { kind: "thread", request: id, to, about, at });
      sent.push(id);
    }
    return sent;
  });
}
