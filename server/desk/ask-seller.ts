import type { NewMessage, RequestView } from "../../core/contract/request.ts";
import { areFree, attachFiles } from "../files/attach-files.ts";
import type { Outcome } from "../outcome.ts";
import { appendEvents } from "./append-events.ts";
import { type Act, admitted, changeRequest } from "./change-request.ts";
import { cleanText } from "./clean-text.ts";
import type { Desk } from "./desk.ts";
import { hold } from "./hold.ts";
import { keyed } from "./used-key.ts";
import { oncePerKey, writeMessage } from "./write-message.ts";

/** Asks the seller something: the clock stands still until they reply. Whoever asks holds the request. */
export async function askSeller(desk: Desk, act: Act, body: NewMessage): Promise<Outcome<RequestView>> {
  const text = cleanText(body.text);
  if (text === "") return { problem: "empty-text" };
  const key = keyed(act.viewer.id, `ask-seller ${act.id}`, body);
  return changeRequest(desk, act, (changing) =>
    oncePerKey(changing, key, async () => {
      const admission = await admitted(changing, "paused");
      if (typeof admission !== "string") return admission;
      const held = await hold(changing);
      if ("problem" in held) return held;
      if (!(await areFree(held.trx, held.by, body.files))) return { problem: "file-unknown" };
      const message = await writeMessage(held, key, { from: "desk", kind: "ask-seller", text });
      await attachFiles(held.trx, body.files, { request: held.request.id, message });
      await appendEvents(held.trx, held.request, [{ kind: "paused", at: held.at, by: held.by, message }]);
      return undefined;
    }),
  );
}
