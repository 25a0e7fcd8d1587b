import { areOwn, attachFiles } from "../files/attach-files.ts";
import type { Refusal } from "../outcome.ts";
import { appendAnswer } from "./append-answer.ts";
import { appendEvents } from "./append-events.ts";
import { admitted, type Changing } from "./change-request.ts";
import type { ReadyAnswer } from "./check-answer.ts";
import type { Desk } from "./desk.ts";
import { hold } from "./hold.ts";
import { oncePerKey, writeMessage, writeSources } from "./write-message.ts";

/** Writes an answer to a request that is free or one's own. Only a complete answer stops the clock; any other is a note. */
export function writeAnswer(
  desk: Pick<Desk, "clocks">,
  changing: Changing,
  { key, text, body, sources }: ReadyAnswer,
): Promise<Refusal | undefined> {
  return oncePerKey(changing, key, async () => {
    const admission = await admitted(changing, body.complete ? "answered" : "noted");
    if (typeof admission !== "string") return admission;
    if ("problem" in sources) return sources;
    const held = await hold(changing);
    if ("problem" in held) return held;
    const { trx, at, by } = held;
    if (!(await areOwn(trx, by, body.files))) return { problem: "file-unknown" };
    const kind = body.complete ? "answer" : "note";
    const message = await writeMessage(held, key, { from: "desk", kind, text });
    await writeSources(trx, message, sources);
    await attachFiles(trx, body.files, { request: held.request.id, message });
    const without = sources.length === 0 ? body.without : undefined;
    if (body.complete) await appendAnswer(desk, held, { message, without });
    else await appendEvents(trx, held.request, [{ kind: "noted", at, by, message }]);
    return undefined;
  });
}
