import type { z } from "zod";
import type { Done } from "../../core/contract/done.ts";
import type { Outcome } from "../outcome.ts";
import { appendEvents } from "./append-events.ts";
import { type Act, admitted, applyChange } from "./change-request.ts";
import type { Desk } from "./desk.ts";
import { logInstant } from "./log-instant.ts";

/** The seller has read what is new in their request. */
export async function markViewed(desk: Desk, act: Act): Promise<Outcome<z.infer<typeof Done>>> {
  if (await readByJoiner(desk, act)) return { answer: { done: true } };
  const refusal = await applyChange(desk, act, async (changing) => {
    const { trx, request, at, by } = changing;
    if (request.seller !== by) return { problem: "not-found" };
    const admission = await admitted(changing, "viewed");
    if (admission === "allowed") await appendEvents(trx, request, [{ kind: "viewed", at, by }]);
    return typeof admission === "string" ? undefined : admission;
  });
  return refusal ?? { answer: { done: true } };
}

/** Whoever joined a colleague's question reads for themselves: it is no event of the request. */
async function readByJoiner({ store, now }: Desk, { viewer, id }: Act): Promise<boolean> {
  const theirs = await store.read
    .selectFrom("request_joiner")
    .select("account")
    .where("request", "=", id)
    .where("account", "=", viewer.id)
    .executeTakeFirst();
  if (theirs === undefined) return false;
  await store.write((trx) =>
    trx
      .updateTable("request_joiner")
      .set({ seenAt: logInstant(now()) })
      .where("request", "=", id)
      .where("account", "=", viewer.id)
      .execute(),
  );
  return true;
}
