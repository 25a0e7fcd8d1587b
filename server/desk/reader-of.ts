import type { RequestEvent } from "../../core/contract/request-event.ts";
import type { Message } from "../../core/contract/request.ts";
import { insideKinds } from "../../core/contract/request.ts";
import { worksAtDesk, type Viewer } from "./request-access.ts";
import type { StoredRequest } from "./standing-row.ts";

/** As whom somebody reads a request they may see. */
export type Reader = "desk" | "seller" | "specialist";

export function readerOf(viewer: Viewer, request: Pick<StoredRequest, "seller">): Reader {
  if (worksAtDesk(viewer)) return "desk";
  return request.seller === viewer.id ? "seller" : "specialist";
}

/** Sellers read nothing of what colleagues write to each other; specialists nothing of how the desk shares its work. */
export function readsMessage(reader: Reader, kind: Message["kind"]): boolean {
  if (reader === "desk") return true;
  if (reader === "specialist") return kind !== "hand-over";
  return !insideKinds.some((inside) => inside === kind);
}

/** The log without what is nobody's business but the desk's. */
export function readsEvent(reader: Reader, event: RequestEvent): boolean {
  if (reader === "desk") return true;
  // Whoever joined learns nothing of the one who asked, nor do they of them.
  if (event.kind === "skipped" || event.kind === "joined" || event.kind === "left") return false;
  if (reader === "specialist") return true;
  return event.kind !== "reminded" && (event.kind !== "noted" || event.inside !== true);
}
