import type { RequestView } from "../../core/contract/request.ts";
import { nextReminder } from "../../core/desk/next-reminder.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { appendEvents } from "../desk/append-events.ts";
import { type Act, admitted, changeRequest, type Changing } from "../desk/change-request.ts";
import type { Desk } from "../desk/desk.ts";
import { visibleRequest } from "../desk/request-access.ts";
import { eventOfRow } from "../desk/stored-event.ts";
import type { Outcome } from "../outcome.ts";
import { heldByColleague } from "./held-by-colleague.ts";
import { reachedBy } from "./specialists.ts";
import { tellSpecialists } from "./tell-specialists.ts";

const messages = defineMessages({
  tooSoon: {
    ru: (minutes: number) => `Письмо у специалиста уже есть. Напомнить можно через ${minutes}\u00a0мин.`,
    en: (minutes: number) =>
      `The specialist has a letter already. You can remind them in ${minutes}\u00a0min.`,
  },
});

/** Reminds the specialist that a request is with by one letter, and not again before some minutes have passed. */
export async function remindSpecialist(
  desk: Desk,
  act: Act,
  language: Language,
): Promise<Outcome<RequestView>> {
  if (!desk.config.mail) return { problem: "mail-off" };
  const asked = await visibleRequest(desk.store.read, act.viewer, act.id);
  if (asked === undefined) return { problem: "not-found" };
  const reached =
    asked.routedTo === null ? null : await reachedBy(desk.store.read, desk.config, asked.routedTo);
  return changeRequest(desk, act, async (changing) => {
    const { trx, request, at, by } = changing;
    const admission = await admitted(changing, "reminded");
    if (typeof admission !== "string") return admission;
    const refusal = await heldByColleague(changing, act);
    if (refusal) return refusal;
    const events = await routingEvents(changing);
    const from = nextReminder(events, desk.config.desk.remindMinutes);
    const routed = events.findLast(({ kind }) => kind === "routed")?.seq;
    if (from === null || routed === undefined || reached === null || request.routedTo !== asked.routedTo)
      return { problem: "wrong-state" };
    const waitMs = Date.parse(from) - Date.parse(at);
    if (waitMs > 0) {
      const detail = messages(language).tooSoon(Math.ceil(waitMs / 60_000));
      return { problem: "rate-limited", retryAfterSeconds: Math.ceil(waitMs / 1000), detail };
    }
    await appendEvents(trx, request, [{ kind: "reminded", at, by }]);
    await tellSpecialists(changing, { reached, routed, again: true });
    return undefined;
  });
}

async function routingEvents({ trx, request }: Changing) {
  const rows = await trx
    .selectFrom("request_event")
    .selectAll()
    .where("request", "=", request.id)
    .where("kind", "in", ["routed", "returned", "reminded"])
    .orderBy("seq")
    .execute();
  return rows.map(eventOfRow);
}
