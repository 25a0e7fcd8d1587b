import type { Config } from "../../core/contract/config.ts";
import { mostAttempts } from "../mail/next-attempt.ts";
import type { Store, Writing } from "../store/store.ts";
import { eraseTexts } from "./erase-texts.ts";
import { logInstant } from "./log-instant.ts";

const dayMs = 86_400_000;
// Kept for the question «was anybody told?», which nobody asks after a month.
const letterDays = 30;
const receivedDays = 400;
const heldDays = 30;
const linkDays = 30;
// For the question why somebody was not there, which is asked of the last weeks.
const absenceDays = 90;
// One unit of writing holds up everybody else while it runs.
const requestsPerUnit = 500;

/** How many rows each term has ended for. */
export type Retained = { readonly trails: number; readonly contexts: number; readonly requests: number };

/**
 * Removes what was kept long enough: trails and contexts by their age, texts of requests that have been closed for
 * `requestDays`. The log stays. To be run daily; a second run finds nothing to do.
 */
export async function applyRetention(
  store: Store,
  keeps: Omit<Config["keeps"], "screenshotDays">,
  now: Date,
): Promise<Retained> {
  const before = (days: number): string => logInstant(new Date(now.getTime() - days * dayMs));
  const [trails, contexts] = await store.write(async (trx) => {
    await trx.deleteFrom("letter").where("sentAt", "<", before(letterDays)).execute();
    // What was given up is as old as it will ever get.
    await trx
      .deleteFrom("letter")
      .where("at", "<", before(letterDays))
      .where("attempts", ">=", mostAttempts)
      .execute();
    // No mail server delivers a letter again after that.
    await trx.deleteFrom("mail_received").where("at", "<", before(receivedDays)).execute();
    // What could not be sent, and its author never took back.
    await trx.deleteFrom("held_answer").where("sendAt", "<", before(heldDays)).execute();
    await trx.deleteFrom("specialist_link").where("expiresAt", "<", before(linkDays)).execute();
    await trx.deleteFrom("absence").where("until", "<", before(absenceDays)).execute();
    return [
      await deleteOlder(trx, "request_trail", before(keeps.trailDays)),
      await deleteOlder(trx, "request_context", before(keeps.contextDays)),
    ] as const;
  });
  const requests = keeps.requestDays === null ? 0 : await endTexts(store, before(keeps.requestDays));
  await store.settle();
  return { trails, contexts, requests };
}

async function deleteOlder(
  trx: Writing,
  table: "request_trail" | "request_context",
  before: string,
): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom(table).where("at", "<", before).executeTakeFirst();
  return Number(numDeletedRows);
}

async function endTexts(store: Store, before: string): Promise<number> {
  const ended = await store.read
    .selectFrom("request")
    .innerJoin("request_text", "request_text.request", "request.id")
    .select("request.id")
    .where("request.state", "in", ["answered", "merged", "cancelled"])
    .where((each) => each(each.fn.coalesce("request.answeredAt", "request.askedAt"), "<", before))
    .execute();
  const ids = ended.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += requestsPerUnit) {
    await store.write((trx) => eraseTexts(trx, ids.slice(from, from + requestsPerUnit)));
  }
  return ids.length;
}
