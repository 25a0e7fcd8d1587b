import { endpoints } from "../../../core/contract/endpoints.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { queueMessages } from "../queue/queue-messages.ts";
import { learnRow } from "../queue/queue-rows.ts";
import { go } from "../router/router.ts";
import { routingMessages } from "./routing-messages.ts";
import { toldRefused } from "./told-refused.ts";

/** Takes the free request nearest to its due time within one's skills, and opens it; to the queue where there is none. */
export async function takeNext(): Promise<void> {
  const called = await deskCall(endpoints.takeNext, {});
  if (called.kind !== "ok") return toldRefused(called);
  const { request } = called.answer;
  if (request === null) {
    notice(routingMessages(language.value).nothingNext);
    return go({ name: "queue" });
  }
  learnRow(request);
  notice(queueMessages(language.value).claimed(request.id));
  go({ name: "request", id: request.id });
}
