import type { Writing } from "../store/store.ts";
import type { DatedLook } from "./look-book.ts";
import { recordChange } from "./record-change.ts";

const filePrefix = "file:";

/** Writes those that the log does not have of that day yet. */
export async function recordLooks(trx: Writing, looks: readonly DatedLook[]): Promise<void> {
  for (const look of looks) {
    const subject = await subjectOf(trx, look);
    if (subject === null || (await isThere(trx, { ...look, subject }))) continue;
    await recordChange(trx, { ...look, subject, before: null, after: null });
  }
}

/** A file by the request that it belongs to; null for one's own, and for one that came with one's own request. */
async function subjectOf(trx: Writing, { by, subject }: DatedLook): Promise<string | null> {
  if (!subject.startsWith(filePrefix)) return subject;
  const file = await trx
    .selectFrom("file")
    .leftJoin("request", "request.id", "file.request")
    .select(["file.owner", "file.request", "request.seller"])
    .where("file.id", "=", subject.slice(filePrefix.length))
    .executeTakeFirst();
  if (!file || file.request === null || file.owner === by || file.seller === by) return null;
  return `request:${file.request}`;
}

async function isThere(trx: Writing, { by, action, subject, at }: DatedLook): Promise<boolean> {
  const found = await trx
    .selectFrom("audit")
    .select("seq")
    .where("subject", "=", subject)
    .where("action", "=", action)
    .where("by", by === null ? "is" : "=", by)
    .where("at", ">=", at.slice(0, 10))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
