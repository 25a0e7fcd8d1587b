import type { NewMessage, RequestView } from "../../core/contract/request.ts";
import { areFree, attachFiles } from "../files/attach-files.ts";
import type { Outcome } from "../outcome.ts";
import { appendTimedEvents } from "./append-timed-events.ts";
import { type Act, admitted, changeRequest } from "./change-request.ts";
import type { Desk } from "./desk.ts";
import { keptText } from "./kept-text.ts";
import { keyed } from "./used-key.ts";
import { oncePerKey, writeMessage } from "./write-message.ts";

/**
 * The seller adds to their own request: a paused clock runs again. What they add to an answered one reaches the agent
 * without reopening it; that takes the rating «incomplete».
 */
export async function replyToDesk(desk: Desk, act: Act, body: NewMessage): Promise<Outcome<RequestView>> {
  const text = keptText(desk, body.text);
  if (text === "") return { problem: "empty-text" };
  const key = keyed(act.viewer.id, `reply ${act.id}`, body);
  return changeRequest(desk, act, (changing) =>
    oncePerKey(changing, key, async () => {
      const { trx, request, at, by } = changing;
      if (request.seller !== by) return { problem: "not-found" };
      const kind = request.state === "paused" ? "resumed" : "noted";
      const admission = request.state === "answered" ? "allowed" : await admitted(changing, kind);
      if (typeof admission !== "string") return admission;
      if (!(await areFree(trx, by, body.files))) return { problem: "file-unknown" };
      const message = await writeMessage(changing, key, { from: "seller", kind: "reply", text });
      await attachFiles(trx, body.files, { request: request.id, message });
      await appendTimedEvents(desk, changing, [{ kind, at, by, message }]);
      return undefined;
    }),
  );
}
