import type { Ask } from "../../core/contract/request.ts";
import type { RequestView } from "../../core/contract/request.ts";
import { clickTime } from "../../core/desk/click-time.ts";
import { areFree, attachFiles } from "../files/attach-files.ts";
import type { Account } from "../identity/account.ts";
import type { Outcome } from "../outcome.ts";
import { mayBeAsked } from "../pilots/asking-at.ts";
import { appendEvents } from "./append-events.ts";
import type { Desk } from "./desk.ts";
import { askedUnder } from "./asked-under.ts";
import { insertRequest } from "./insert-request.ts";
import { keptContext, keptText } from "./kept-text.ts";
import { logInstant } from "./log-instant.ts";
import { viewRequest } from "./request-view.ts";
import { proposeTopic } from "../routing/propose-topic.ts";
import { sanitiseContext } from "./sanitise-context.ts";
import { keyed, rememberKey, usedKey } from "./used-key.ts";

type Asking = { readonly account: Account; readonly body: Ask };

/**
 * Takes a question. Its clock starts at the click; a repeat with the same key and body gives the same request,
 * however many come at once.
 */
export async function askRequest(desk: Desk, { account, body }: Asking): Promise<Outcome<RequestView>> {
  const text = keptText(desk, body.text);
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
  const sent = sanitiseContext(body.context, {
    portalOrigins: desk.config.extension.portalOrigins,
    clickedAt: body.clickedAt,
    askedAt: delayed?.clickedAt ?? askedAt,
  });
  const context = keptContext(desk, sent);
  const at = logInstant(now);
  const { region = null, channel = null, department = null, joinedAt = null } = account.attributes;
  const mayAsk = mayBeAsked(desk.config.desk, account, { askedAt, now: at });
  const proposed = proposeTopic(desk, { text, context, region, channel, department });

  const asked = await desk.store.write(async (trx) => {
    const use = await usedKey(trx, key);
    if (use.kind !== "new") return use;
    if (!mayAsk) return { kind: "not-in-pilot" as const };
    if (!(await areFree(trx, account.id, body.files))) return { kind: "file-unknown" as const };
    const request = await insertRequest(trx, {
      seller: account.id,
      kind: body.as,
      via: body.via,
      region,
      channel,
      department,
      joinedAt,
      ...askedUnder(desk.config.desk, { askedAt, region, kind: body.as, topic: proposed?.topic ?? null }),
      askedAt,
      text,
      context,
      at,
      notify: desk.config.mail?.newRequestsTo ?? [],
      proposed,
    });
    if (delayed) await appendEvents(trx, request, [{ kind: "delayed", at, by: account.id, ...delayed }]);
    await attachFiles(trx, body.files, { request: request.id, message: null });
    await rememberKey(trx, key, { request: request.id, message: null, at });
    return { kind: "new" as const, request: request.id };
  });
  if (asked.kind === "other") return { problem: "key-reused" };
  if (asked.kind === "file-unknown" || asked.kind === "not-in-pilot") return { problem: asked.kind };
  if (asked.kind === "new") desk.changed();
  return viewRequest(desk, account, asked.request);
}
