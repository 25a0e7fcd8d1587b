import type { RequestView } from "../../../core/contract/request.ts";
import { notice } from "../frame/notice.tsx";
import { language } from "../platform/language.ts";
import { claim } from "../queue/claim.ts";
import { mostUrgentFree } from "../queue/most-urgent-free.ts";
import { queueMessages } from "../queue/queue-messages.ts";
import { queueRows } from "../queue/queue-rows.ts";
import { go } from "../router/router.ts";
import { takeNext } from "../routing/take-next.ts";
import { requestMessages } from "./request-messages.ts";

export type Acts = {
  claim(act: "claim" | "release"): Promise<void>;
  /** Goes to the most urgent free request; asked to take it, to the nearest within one's skills. */
  next(take: boolean): Promise<void>;
};

/** What can be done with an open request beside answering it. */
export function useActs(request: RequestView, learn: (view: RequestView) => void): Acts {
  return {
    async claim(act) {
      const called = await claim(request.id, act);
      if (called.kind !== "ok") return told(called);
      learn(called.answer);
      const { givenBack } = requestMessages(language.value);
      notice(act === "claim" ? queueMessages(language.value).claimed(request.id) : givenBack(request.id));
    },
    async next(take) {
      // The server chooses: it alone knows what colleagues take at this moment.
      if (take) return takeNext();
      const next = mostUrgentFree(queueRows.peek().values(), request.id);
      if (!next) {
        notice(requestMessages(language.value).noneFree);
        return go({ name: "queue" });
      }
      go({ name: "request", id: next.id });
    },
  };
}

function told(called: Exclude<Awaited<ReturnType<typeof claim>>, { kind: "ok" }>): void {
  const offline = requestMessages(language.value).noConnection;
  notice(called.kind === "problem" ? called.problem.detail : offline, "danger");
}
