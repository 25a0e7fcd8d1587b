import type { NewMessage } from "../../core/contract/request.ts";
import { areOwn, attachFiles } from "../files/attach-files.ts";
import type { Refusal } from "../outcome.ts";
import { appendTimedEvents } from "./append-timed-events.ts";
import { type Act, admitted, type Changing } from "./change-request.ts";
import { cleanText } from "./clean-text.ts";
import type { Desk } from "./desk.ts";
import { hold } from "./hold.ts";
import { type Keyed, keyed } from "./used-key.ts";
import { oncePerKey, writeMessage } from "./write-message.ts";

/** A question to the seller that may be written. */
export type ReadyQuestion = { readonly key: Keyed; readonly text: string; readonly body: NewMessage };

export function checkQuestion(act: Act, body: NewMessage): ReadyQuestion | Refusal {
  const text = cleanText(body.text);
  if (text === "") return { problem: "empty-text" };
  return { key: keyed(act.viewer.id, `ask-seller ${act.id}`, body), text, body };
}

/** Writes a question to the seller: the clock stands still from then until they reply. Whoever asks holds the request. */
export function writeQuestion(
  desk: Pick<Desk, "clocks">,
  changing: Changing,
  { key, text, body }: ReadyQuestion,
): Promise<Refusal | undefined> {
  return oncePerKey(changing, key, async () => {
    const admission = await admitted(changing, "paused");
    if (typeof admission !== "string") return admission;
    const held = await hold(changing);
    if ("problem" in held) return held;
    const { trx, request, at, by } = held;
    if (!(await areOwn(trx, by, body.files))) return { problem: "file-unknown" };
    const message = await writeMessage(held, key, { from: "desk", kind: "ask-seller", text });
    await attachFiles(trx, body.files, { request: request.id, message });
    await appendTimedEvents(desk, held, [{ kind: "paused", at, by, message }]);
    return undefined;
  });
}
