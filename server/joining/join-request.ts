import type { RequestView } from "../../core/contract/request.ts";
import { appendEvents } from "../desk/append-events.ts";
import type { Desk } from "../desk/desk.ts";
import { viewJoined } from "../desk/joined-view.ts";
import { keptText } from "../desk/kept-text.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Viewer } from "../desk/request-access.ts";
import type { Outcome } from "../outcome.ts";
import { type Asker, askingAt } from "../pilots/asking-at.ts";
import { mayJoin } from "./may-join.ts";
import type { OpenQuestions } from "./open-questions.ts";

type Joining = { readonly viewer: Asker & Viewer; readonly id: number; readonly text: string };

/**
 * Waits for the answer to a colleague's question. Only for who asks the same in their own words and may be told of it:
 * to all others there is no such question. A repeat changes nothing.
 */
export async function joinRequest(
  { desk, questions }: { readonly desk: Desk; readonly questions: OpenQuestions },
  { viewer, id, text }: Joining,
): Promise<Outcome<RequestView>> {
  const before = await viewJoined(desk, viewer, id);
  if ("answer" in before) return before;
  if (askingAt(desk.config.desk, viewer, desk.now().toISOString()).kind === "off")
    return { problem: "not-in-pilot" };
  const db = desk.store.read;
  const own = keptText(desk, text);
  const asked = await questions.sameAs(db, id, own);
  if (asked === undefined || !(await mayJoin({ db, desk }, viewer, asked))) return { problem: "not-found" };
  const at = logInstant(desk.now());
  const joined = await desk.store.write(async (trx) => {
    const request = await trx.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirst();
    if (request === undefined || (request.state !== "open" && request.state !== "paused")) return false;
    const { numInsertedOrUpdatedRows: fresh } = await trx
      .insertInto("request_joiner")
      .values({ request: id, account: viewer.id, at, text: own, seenAt: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(fresh) > 0) await appendEvents(trx, request, [{ kind: "joined", at, by: viewer.id }]);
    return true;
  });
  if (!joined) return { problem: "not-found" };
  desk.changed();
  return viewJoined(desk, viewer, id);
}
