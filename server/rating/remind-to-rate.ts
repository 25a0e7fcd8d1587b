import { logInstant } from "../desk/log-instant.ts";
import { queueLetter } from "../mail/outbox.ts";
import type { Store } from "../store/store.ts";

const hourMs = 3_600_000;
const afterMs = 24 * hourMs;
// Whoever was not reminded within three days, because the server stood still, is left in peace.
const untilMs = 72 * hourMs;

/**
 * Queues a reminder to rate for those whose answer went by letter, a day after it; at most one per request. Whoever has
 * the extension sees the question beside the answer.
 */
export async function remindToRate(store: Store, now: Date): Promise<void> {
  const [from, to] = [untilMs, afterMs].map((ms) => logInstant(new Date(now.getTime() - ms)));
  await store.write(async (trx) => {
    const due = await trx
      .selectFrom("request")
      .select(["id", "seller", "answeredAt"])
      .where("state", "=", "answered")
      .where("rated", "=", 0)
      .where("via", "in", ["mail", "phone"])
      .where("answeredAt", ">", from ?? "")
      .where("answeredAt", "<=", to ?? "")
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom("letter")
              .select("letter.id")
              .whereRef("letter.request", "=", "request.id")
              .where("letter.kind", "=", "rate-reminder"),
          ),
        ),
      )
      .execute();
    for (const { id, seller, answeredAt } of due) {
      if (seller === null || answeredAt === null) continue;
      await queueLetter(trx, {
        kind: "rate-reminder",
        request: id,
        to: { account: seller },
        about: { answeredAt },
        at: logInstant(now),
      });
    }
  });
}
