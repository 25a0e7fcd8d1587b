import { applyChange } from "../desk/change-request.ts";
import type { Desk } from "../desk/desk.ts";
import { worksAtDesk } from "../desk/request-access.ts";
import { readMember } from "../identity/read-member.ts";
import type { Refusal } from "../outcome.ts";
import { bodyOf, checkBody, type HeldRow, writeBody } from "./held-body.ts";

/**
 * Sends the answers and questions to sellers whose time has come, as of their clicks: the seller waited no longer than that. One that may not be
 * sent any more keeps its text and says why. @returns when the next one is due; null where none waits
 */
export async function sendHeld(desk: Desk): Promise<string | null> {
  const due = await desk.store.read
    .selectFrom("held_answer")
    .selectAll()
    .where("problem", "is", null)
    .where("sendAt", "<=", desk.now().toISOString())
    .orderBy("sendAt")
    .execute();
  for (const row of due) {
    const refusal = await sendOne(desk, row);
    if (refusal) await keepWhy(desk, row, refusal);
  }
  const next = await desk.store.read
    .selectFrom("held_answer")
    .select((each) => each.fn.min("sendAt").as("sendAt"))
    .where("problem", "is", null)
    .executeTakeFirst();
  return next?.sendAt ?? null;
}

async function sendOne(desk: Desk, row: HeldRow): Promise<Refusal | undefined> {
  const author = await readMember(desk.store, row.account);
  if (!author?.active || !worksAtDesk(author)) return { problem: "forbidden" };
  const act = { viewer: author, id: row.request };
  const ready = await checkBody(desk, act, bodyOf(row));
  if ("problem" in ready) return ready;
  return applyChange(desk, act, async (changing) => {
    const { trx } = changing;
    const { numDeletedRows } = await trx
      .deleteFrom("held_answer")
      .where("request", "=", row.request)
      .where("key", "=", row.key)
      .executeTakeFirst();
    // Taken back, or another text in its place.
    if (numDeletedRows !== 1n) return undefined;
    return writeBody(desk, { ...changing, at: row.clickedAt }, ready);
  });
}

async function keepWhy(desk: Desk, row: HeldRow, { problem }: Refusal): Promise<void> {
  await desk.store.write((trx) =>
    trx
      .updateTable("held_answer")
      .set({ problem })
      .where("request", "=", row.request)
      .where("key", "=", row.key)
      .execute(),
  );
}
