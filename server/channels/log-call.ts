import type { NewCall } from "../../core/contract/channel-endpoints.ts";
import type { RequestView } from "../../core/contract/request.ts";
import type { Desk } from "../desk/desk.ts";
import { insertAsked } from "../desk/insert-asked.ts";
import { keptText } from "../desk/kept-text.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Viewer } from "../desk/request-access.ts";
import { viewRequest } from "../desk/request-view.ts";
import { keyed, rememberKey, usedKey } from "../desk/used-key.ts";
import type { Outcome } from "../outcome.ts";

/** Writes down a call as the caller's own request; a repeat with the same key gives the same one. */
export async function logCall(desk: Desk, viewer: Viewer, body: NewCall): Promise<Outcome<RequestView>> {
  const text = keptText(desk, body.text);
  if (text === "") return { problem: "empty-text" };
  const key = keyed(viewer.id, "call", body);
  const at = logInstant(desk.now());
  const logged = await desk.store.write(async (trx) => {
    const use = await usedKey(trx, key);
    if (use.kind !== "new") return use;
    const seller = await trx
      .selectFrom("user")
      .select(["id", "region", "channel", "department", "joinedAt"])
      .where("id", "=", body.seller)
      .where("active", "=", 1)
      .executeTakeFirst();
    if (seller === undefined) return { kind: "unknown" as const };
    const asked = { kind: body.as, via: "phone", askedAt: at, at, text, takenBy: viewer.id } as const;
    const { id: request } = await insertAsked(trx, desk, { seller, ...asked });
    await rememberKey(trx, key, { request, message: null, at });
    return { kind: "new" as const, request };
  });
  if (logged.kind === "other") return { problem: "key-reused" };
  if (logged.kind === "unknown") return { problem: "not-found" };
  if (logged.kind === "new") desk.changed();
  return viewRequest(desk, viewer, logged.request);
}
