import type { NewMessage, RequestView } from "../../core/contract/request.ts";
import type { Outcome } from "../outcome.ts";
import { appendEvents } from "./append-events.ts";
import { type Act, admitted, changeRequest } from "./change-request.ts";
import { cleanText } from "./clean-text.ts";
import type { Desk } from "./desk.ts";
import { keyed } from "./used-key.ts";
import { oncePerKey, writeMessage } from "./write-message.ts";

/**
 * The seller adds to their own request: a paused clock runs again. What they add to an answered one reaches the agent
 * without reopening it; that takes the rating «incomplete».
 */
export async function replyToDesk(desk: Desk, act: Act, body: NewMessage): Promise<Outcome<RequestView>> {
  const text = cleanText(body.text);
  if (text === "") return { problem: "empty-text" };
  const key = keyed(act.viewer.id, `reply ${act.id}`, body);
  return changeRequest(desk, act, (changing) =>
    oncePerKey(changing, key, async () => {
      const { trx, request, at, by } = changing;
      if (request.seller !== by) return { problem: "not-found" };
      const kind = request.state === "paused" ? "resumed" : "noted";
      const admission = request.state === "answered" ? "allowed" : await admitted(changing, kind);
      if (typeof admission !== "string") return admission;
      const message = await writeMessage(changing, key, { from: "seller", kind: "reply", text });
      await appendEvents(trx, request, [{ kind, at, by, message }]);
      return undefined;
    }),
  );
}
