import type { Config } from "../../core/contract/config.ts";
import type { Store, Writing } from "../store/store.ts";
import { eraseTexts } from "./erase-texts.ts";
import { logInstant } from "./log-instant.ts";

const dayMs = 86_400_000;
// Kept for the question «was anybody told?», which nobody asks after a month.
const noticeDays = 30;
// One unit of writing holds up everybody else while it runs.
const requestsPerUnit = 500;

/** How many rows each term has ended for. */
export type Retained = { readonly trails: number; readonly contexts: number; readonly requests: number };

/**
 * Removes what was kept long enough: trails and contexts by their age, texts of requests that have been closed for
 * `requestDays`. The log stays. To be run daily; a second run finds nothing to do.
 */
export async function applyRetention(store: Store, keeps: Config["keeps"], now: Date): Promise<Retained> {
  const before = (days: number): string => logInstant(new Date(now.getTime() - days * dayMs));
  const [trails, contexts] = await store.write(async (trx) => {
    await trx.deleteFrom("notice").where("sentAt", "<", before(noticeDays)).execute();
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
    .where("request.state", "in", ["answered", "merged"])
    .where((each) => each(each.fn.coalesce("request.answeredAt", "request.askedAt"), "<", before))
    .execute();
  const ids = ended.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += requestsPerUnit) {
    await store.write((trx) => eraseTexts(trx, ids.slice(from, from + requestsPerUnit)));
  }
  return ids.length;
}
