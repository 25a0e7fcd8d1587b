import { dropFiles } from "../files/drop-files.ts";
import type { Writing } from "../store/store.ts";

const textTables = [
  "request_text",
  "request_context",
  "request_trail",
  "feedback_comment",
  "held_answer",
  "bonus_reason",
  "mail_letter",
  "page_request",
] as const;

/** Removes all that people wrote on these requests and what came along with them; log and state stay. */
export async function eraseTexts(trx: Writing, requests: readonly number[]): Promise<void> {
  if (requests.length === 0) return;
  for (const table of textTables) {
    await trx.deleteFrom(table).where("request", "in", requests).execute();
  }
  await dropFiles(trx, { requests });
  // Each names an address, and leads to the question.
  await trx.deleteFrom("specialist_link").where("request", "in", requests).execute();
  await trx
    .deleteFrom("letter")
    .where("request", "in", requests)
    .where("recipient", "is not", null)
    .execute();
  await trx.updateTable("request_joiner").set({ text: null }).where("request", "in", requests).execute();
  const messages = trx.selectFrom("message").select("id").where("request", "in", requests);
  await trx.deleteFrom("message_source").where("message", "in", messages).execute();
  await trx
    .updateTable("message")
    .set({ text: null, author: null })
    .where("request", "in", requests)
    .execute();
  await trx
    .deleteFrom("search_case")
    .where("source", "=", "answer")
    .where("origin", "in", requests.map(String))
    .execute();
  // A digest of a short text can be guessed back.
  await trx.updateTable("idempotency").set({ digest: null }).where("request", "in", requests).execute();
}
