import { mayOpen } from "../desk/hide-from-viewer.ts";
import type { Desk } from "../desk/desk.ts";
import type { Reading } from "../desk/people.ts";
import type { Viewer } from "../desk/request-access.ts";
import { maySee, threadOf } from "../desk/request-messages.ts";
import type { StoredRequest } from "../desk/standing-row.ts";

type Seen = { readonly db: Reading; readonly desk: Desk };

/**
 * Whether somebody may be told that a colleague asks this: it is not their own, it was asked on a page that they may
 * open, and they may see every place that was cited on it so far.
 */
export async function mayJoin({ db, desk }: Seen, viewer: Viewer, request: StoredRequest): Promise<boolean> {
  if (request.seller === null || request.seller === viewer.id) return false;
  const context = await db
    .selectFrom("request_context")
    .select("address")
    .where("request", "=", request.id)
    .executeTakeFirst();
  const address = context?.address ?? null;
  if (address !== null && !mayOpen(desk.portal, viewer, address)) return false;
  const { sources } = await threadOf(db, request.id);
  return sources.every((source) => maySee(source, viewer, desk.portal));
}
