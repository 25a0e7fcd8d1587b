import type { NewAnswer, RequestView } from "../../core/contract/request.ts";
import { effectiveGroups } from "../../core/contract/config.ts";
import { slaClock } from "../../core/desk/sla-clock.ts";
import { readMember } from "../identity/read-member.ts";
import type { Outcome } from "../outcome.ts";
import { appendEvents } from "./append-events.ts";
import { type Act, admitted, changeRequest, type Changing } from "./change-request.ts";
import { cleanText } from "./clean-text.ts";
import { citeSources } from "./cite-sources.ts";
import type { Desk } from "./desk.ts";
import { hold } from "./hold.ts";
import { visibleRequest } from "./request-access.ts";
import { keyed } from "./used-key.ts";
import { oncePerKey, writeMessage } from "./write-message.ts";

/**
 * Answers a request that is free or one's own. Only a complete answer stops the clock; any other is a note.
 * The seller must be able to open every source.
 */
export async function answerRequest(desk: Desk, act: Act, body: NewAnswer): Promise<Outcome<RequestView>> {
  const text = cleanText(body.text);
  if (text === "") return { problem: "empty-text" };
  const key = keyed(act.viewer.id, `answer ${act.id}`, body);
  const asked = await visibleRequest(desk.store.read, act.viewer, act.id);
  if (asked === undefined) return { problem: "not-found" };
  // Of an account that is gone nothing is known but what everybody may see.
  const seller = (await readMember(desk.store, asked.seller)) ?? { groups: effectiveGroups([]) };
  const sources = citeSources(desk.portal, body.sources, { agent: act.viewer, seller });

  return changeRequest(desk, act, (changing) =>
    oncePerKey(changing, key, async () => {
      const admission = await admitted(changing, body.complete ? "answered" : "noted");
      if (typeof admission !== "string") return admission;
      if ("problem" in sources) return sources;
      const held = await hold(changing);
      if ("problem" in held) return held;
      const { trx, at, by } = held;
      const kind = body.complete ? "answer" : "note";
      const message = await writeMessage(held, key, { from: "desk", kind, text });
      if (sources.length > 0) {
        const rows = sources.map((source) => ({ ...source, message }));
        await trx.insertInto("message_source").values(rows).execute();
      }
      if (body.complete) await appendAnswer(desk, held, message);
      else await appendEvents(trx, held.request, [{ kind: "noted", at, by, message }]);
      return undefined;
    }),
  );
}

/** The answer in the log, and beside it how much open time it took: what is usual is read from there. */
async function appendAnswer(desk: Desk, { trx, request, at, by }: Changing, message: number): Promise<void> {
  const answered = await appendEvents(trx, request, [{ kind: "answered", at, by, message }]);
  const { consumedSeconds } = slaClock(await desk.clocks.logWithin(trx, answered), at);
  await trx
    .updateTable("request")
    .set({ answeredInSeconds: consumedSeconds })
    .where("id", "=", request.id)
    .execute();
}
