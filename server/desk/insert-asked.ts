import type { RequestKind } from "../../core/contract/request-event.ts";
import { proposeTopic } from "../routing/propose-topic.ts";
import type { Writing } from "../store/store.ts";
import type { Desk } from "./desk.ts";
import { askedUnder } from "./asked-under.ts";
import { insertRequest } from "./insert-request.ts";
import type { StoredRequest } from "./standing-row.ts";

/** Who asks, as far as it decides hours and topic; `id` is `nobodyYet` for a letter of whom nobody knows yet. */
export type Asking = {
  readonly id: string;
  readonly region: string | null;
  readonly channel: string | null;
  readonly department: string | null;
  readonly joinedAt: string | null;
};

type Asked = {
  readonly seller: Asking;
  readonly kind: RequestKind;
  readonly via: "mail" | "phone";
  readonly askedAt: string;
  readonly text: string;
  /** Now, as the log writes it. */
  readonly at: string;
  readonly takenBy?: string;
};

/** Writes a request that somebody else than an extension brings: a letter, or whoever took a call. */
export function insertAsked(
  trx: Writing,
  desk: Pick<Desk, "config">,
  { seller, ...asked }: Asked,
): Promise<StoredRequest> {
  const { id, region, channel, department, joinedAt } = seller;
  const context = {};
  const proposed = proposeTopic(desk, { text: asked.text, context, region, channel, department });
  return insertRequest(trx, {
    ...asked,
    seller: id,
    region,
    channel,
    department,
    joinedAt,
    context,
    proposed,
    ...askedUnder(desk.config.desk, { ...asked, region, topic: proposed?.topic ?? null }),
    notify: desk.config.mail?.newRequestsTo ?? [],
  });
}
