import type { Feedback, RequestView } from "../../core/contract/request.ts";
import { feedbackReopens } from "../../core/desk/feedback-reopens.ts";
import type { Outcome } from "../outcome.ts";
import type { EventSaid } from "./append-events.ts";
import { appendTimedEvents } from "./append-timed-events.ts";
import { type Act, admitted, changeRequest, type Changing } from "./change-request.ts";
import { cleanText } from "./clean-text.ts";
import type { Desk } from "./desk.ts";
import { mergeRoot } from "./merge-root.ts";
import { standingOfRow } from "./standing-row.ts";

/**
 * What the seller says of the answer; they may say it anew. «Incomplete» within 24 business hours reopens the request,
 * later it is only recorded. A repeat of what holds already changes nothing. One that was merged is reopened through the
 * one whose answer it shares.
 */
export function rateRequest(desk: Desk, act: Act, body: Feedback): Promise<Outcome<RequestView>> {
  const { comment, ...rating } = body;
  return changeRequest(desk, act, async (changing) => {
    const { trx, request, at, by } = changing;
    if (request.seller !== by) return { problem: "not-found" };
    const held = standingOfRow(request).feedback;
    if (held === null || differs(held, rating)) {
      const admission = await admitted(changing, "feedback");
      if (typeof admission !== "string") return admission;
      const root = await mergeRoot(trx, request);
      if (root.state !== "answered") return { problem: "wrong-state" };
      if (Object.keys(rating).length > 0) {
        const events: EventSaid[] = [{ kind: "feedback", at, by, ...rating }];
        const log = await desk.clocks.logWithin(trx, root);
        if (rating.result === "incomplete" && feedbackReopens(log, at)) {
          const reopened: EventSaid = { kind: "reopened", at, by: null };
          if (root.id === request.id) events.push(reopened);
          // Whoever asked the other question learns that it is worked on again, not from whom.
          else
            await appendTimedEvents(desk, { trx, request: root }, [
              { kind: "feedback", at, by: null, result: "incomplete" },
              reopened,
            ]);
        }
        await appendTimedEvents(desk, changing, events);
      }
    }
    if (comment !== undefined) await keepComment(changing, cleanText(comment));
    return undefined;
  });
}

function differs(held: Feedback, rating: Feedback): boolean {
  return (["quick", "result", "reason", "thanks"] as const).some(
    (part) => rating[part] !== undefined && rating[part] !== held[part],
  );
}

async function keepComment({ trx, request, at }: Changing, text: string): Promise<void> {
  if (text === "") {
    await trx.deleteFrom("feedback_comment").where("request", "=", request.id).execute();
    return;
  }
  await trx
    .insertInto("feedback_comment")
    .values({ request: request.id, text, at })
    .onConflict((conflict) => conflict.column("request").doUpdateSet({ text, at }))
    .execute();
}
