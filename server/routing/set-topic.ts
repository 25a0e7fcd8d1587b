import type { RequestView } from "../../core/contract/request.ts";
import { appendEvents } from "../desk/append-events.ts";
import { type Act, changeRequest } from "../desk/change-request.ts";
import type { Desk } from "../desk/desk.ts";
import type { Outcome } from "../outcome.ts";

/** An agent says what a request is about, whoever holds it and whether it is answered or not. */
export async function setTopic(desk: Desk, act: Act, topic: string | null): Promise<Outcome<RequestView>> {
  if (topic !== null && !desk.config.desk.topics.some(({ id }) => id === topic))
    return { problem: "invalid", errors: [{ at: "topic", message: topic }] };
  return changeRequest(desk, act, async ({ trx, request, at, by }) => {
    if (request.topic !== topic) {
      await appendEvents(trx, request, [{ kind: "topic", topic, how: "agent", at, by }]);
    }
    return undefined;
  });
}
