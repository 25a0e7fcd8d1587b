import { effect } from "@preact/signals";
import type { LiveEvent } from "../../../core/contract/live.ts";
import type { RequestRow } from "../../../core/contract/request.ts";
import { me } from "../account/me.ts";
import { notice } from "../frame/notice.tsx";
import { notifyOfRequest } from "../frame/notifications.ts";
import { onLiveEvent } from "../live/live.ts";
import { language } from "../platform/language.ts";
import { queueRows } from "../queue/queue-rows.ts";
import { isWithMe } from "../specialist/routed-rows.ts";
import { routingMessages } from "./routing-messages.ts";

type Moved = Extract<LiveEvent, { type: "request" }> & {
  readonly kind: "returned" | "assigned" | "routed" | "reminded";
};

/** Tells whoever it concerns that a request came to them: from a specialist, from a colleague, or as a specialist. */
export function followRouting(signal: AbortSignal): void {
  const awaited = new Map<number, Moved>();
  onLiveEvent((event) => {
    if (event.type === "request" && isMove(event) && event.by !== me()?.id) awaited.set(event.request, event);
  }, signal);
  // It is told once the row says so too: until then it may be old.
  effect(() => {
    const rows = queueRows.value;
    for (const [id, event] of awaited) {
      const row = rows.get(id);
      const words = row && wordsOf(event, row);
      if (!row || words === null || words === undefined) continue;
      awaited.delete(id);
      notice(`${words}.`);
      notifyOfRequest(row, { title: words, tag: `moved-${id}` });
    }
  });
}

function isMove(event: Extract<LiveEvent, { type: "request" }>): event is Moved {
  const { kind } = event;
  return kind === "returned" || kind === "assigned" || kind === "routed" || kind === "reminded";
}

/** What happened, in words; null as long as the row does not show it, or where it is nobody's here. */
function wordsOf({ kind, by }: Moved, row: RequestRow): string | null {
  const say = routingMessages(language.peek());
  const mine = row.claimedBy !== null && row.claimedBy.id === me()?.id;
  switch (kind) {
    case "routed":
      return me()?.role === "specialist" && isWithMe(row) ? say.routedYou(row.id) : null;
    case "reminded":
      return me()?.role === "specialist" && isWithMe(row) ? say.remindedYou(row.id) : null;
    case "assigned":
      return mine ? say.givenYou(row.id) : null;
    case "returned":
      if (!mine || row.routedTo !== null) return null;
      return by === null ? say.cameBack(row.id) : say.answeredYou(row.id);
  }
}
