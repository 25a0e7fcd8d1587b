import type { Ask } from "../../core/contract/request.ts";
import type { RequestView } from "../../core/contract/request.ts";
import { clickTime } from "../../core/desk/click-time.ts";
import { calendarOfRegion } from "../../core/desk/serving-calendars.ts";
import type { Account } from "../identity/account.ts";
import type { Outcome } from "../outcome.ts";
import { appendEvents } from "./append-events.ts";
import { cleanText } from "./clean-text.ts";
import type { Desk } from "./desk.ts";
import { insertRequest } from "./insert-request.ts";
import { logInstant } from "./log-instant.ts";
import { viewRequest } from "./request-view.ts";
import { sanitiseContext } from "./sanitise-context.ts";
import { keyed, rememberKey, usedKey } from "./used-key.ts";

type Asking = { readonly account: Account; readonly body: Ask };

/**
 * Takes a question. Its clock starts at the click; a repeat with the same key and body gives the same request,
 * however many come at once.
 */
export async function askRequest(desk: Desk, { account, body }: Asking): Promise<Outcome<RequestView>> {
  const text = cleanText(body.text);
  if (text === "") return { problem: "empty-text" };
  // The elapsed time grows with every attempt: the key protects the rest.
  const { elapsedMs, ...protectedBody } = body;
  const key = keyed(account.id, "ask", protectedBody);
  const now = desk.now();
  const { askedAt, delayed } = clickTime({
    receivedAt: now.toISOString(),
    elapsedMs,
    graceMs: desk.config.desk.outboxGraceMinutes * 60_000,
  });
  const context = sanitiseContext(body.context, {
    portalOrigins: desk.config.extension.portalOrigins,
    clickedAt: body.clickedAt,
    askedAt: delayed?.clickedAt ?? askedAt,
  });
  const at = logInstant(now);

  const asked = await desk.store.write(async (trx) => {
    const use = await usedKey(trx, key);
    if (use.kind !== "new") return use;
    const { region, channel } = account.attributes;
    const request = await insertRequest(trx, {
      seller: account.id,
      kind: body.as,
      via: body.via,
      region: region ?? null,
      channel: channel ?? null,
      calendar: calendarOfRegion(desk.config.desk, region ?? null),
      minutes: desk.config.desk.minutes,
      askedAt,
      text,
      context,
      at,
      notify: desk.config.mail?.newRequestsTo ?? [],
    });
    if (delayed) await appendEvents(trx, request, [{ kind: "delayed", at, by: account.id, ...delayed }]);
    await rememberKey(trx, key, { request: request.id, message: null, at });
    return { kind: "new" as const, request: request.id };
  });
  if (asked.kind === "other") return { problem: "key-reused" };
  if (asked.kind === "new") desk.changed();
  return viewRequest(desk, account, asked.request);
}
