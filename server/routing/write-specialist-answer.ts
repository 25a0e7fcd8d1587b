import type { SpecialistAnswer } from "../../core/contract/routing.ts";
import type { CitedSource } from "../desk/cite-sources.ts";
import { appendAnswer } from "../desk/append-answer.ts";
import { appendEvents } from "../desk/append-events.ts";
import { admitted, type Changing } from "../desk/change-request.ts";
import type { Desk } from "../desk/desk.ts";
import type { Keyed } from "../desk/used-key.ts";
import { writeMessage, writeSources } from "../desk/write-message.ts";
import type { Refusal } from "../outcome.ts";

type Said = Pick<SpecialistAnswer, "text" | "to"> & {
  readonly key: Keyed;
  readonly sources: readonly CitedSource[];
  /** False once the request has gone back: what they say still reaches the agent, as long as it is open. */
  readonly withThem: boolean;
};

/** What a specialist says, in the log: to the agent, who gets the request back with it, or to the seller as the answer. */
export async function writeSpecialistAnswer(
  desk: Pick<Desk, "clocks">,
  changing: Changing,
  { text, to, key, sources, withThem }: Said,
): Promise<Refusal | undefined> {
  const { trx, request, at, by } = changing;
  if (to === "seller") {
    const admission = await admitted(changing, "answered", "specialist");
    if (typeof admission !== "string") return admission;
    if (!withThem) return { problem: "wrong-state" };
    const message = await writeMessage(changing, key, { from: "specialist", kind: "answer", text });
    await writeSources(trx, message, sources);
    await appendAnswer(desk, changing, { message });
    return undefined;
  }
  const admission = await admitted(changing, withThem ? "returned" : "noted");
  if (typeof admission !== "string") return admission;
  const message = await writeMessage(changing, key, { from: "specialist", kind: "from-specialist", text });
  await writeSources(trx, message, sources);
  if (withThem) await appendEvents(trx, request, [{ kind: "returned", message, at, by }]);
  else await appendEvents(trx, request, [{ kind: "noted", message, inside: true, at, by }]);
  return undefined;
}
