import type { NewAnswer } from "../../core/contract/request.ts";
import { effectiveGroups } from "../../core/contract/config.ts";
import { readMember } from "../identity/read-member.ts";
import type { Refusal } from "../outcome.ts";
import type { Act } from "./change-request.ts";
import { type CitedSource, citeSources } from "./cite-sources.ts";
import { cleanText } from "./clean-text.ts";
import type { Desk } from "./desk.ts";
import { mergedRequests } from "./merged-requests.ts";
import { visibleRequest } from "./request-access.ts";
import type { StoredRequest } from "./standing-row.ts";
import { type Keyed, keyed } from "./used-key.ts";

/** An answer that may be written. */
export type ReadyAnswer = {
  readonly key: Keyed;
  readonly text: string;
  readonly body: NewAnswer;
  /** A repeat of what was written already is no matter of sources any more: they are judged only where it is new. */
  readonly sources: readonly CitedSource[] | Refusal;
};

type Asking = Pick<Desk, "store" | "portal">;

/**
 * An answer before it is written. Everybody who waits for it must be able to open every source; a complete one that cites
 * nothing says why.
 */
export async function checkAnswer(desk: Asking, act: Act, body: NewAnswer): Promise<ReadyAnswer | Refusal> {
  const text = cleanText(body.text);
  if (text === "") return { problem: "empty-text" };
  if (body.complete && body.sources.length === 0 && body.without === undefined)
    return { problem: "source-missing" };
  const asked = await visibleRequest(desk.store.read, act.viewer, act.id);
  if (asked === undefined) return { problem: "not-found" };
  const sellers = await sellersWaiting(desk, asked);
  return {
    key: keyed(act.viewer.id, `answer ${act.id}`, body),
    text,
    body,
    sources: citeSources(desk.portal, body.sources, { agent: act.viewer, sellers }),
  };
}

/** Everybody who will read the answer to a request. */
export async function sellersWaiting(
  desk: Pick<Desk, "store">,
  asked: Pick<StoredRequest, "id" | "seller">,
): Promise<{ readonly groups: readonly string[] }[]> {
  const merged = await mergedRequests(desk.store.read, [asked.id]);
  const sellers = new Set([asked, ...merged].map(({ seller }) => seller));
  return Promise.all([...sellers].map((seller) => readerBehind(desk, seller)));
}

/** Of an account that is gone nothing is known but what everybody may see. */
export async function readerBehind(
  { store }: Pick<Desk, "store">,
  seller: string,
): Promise<{ readonly groups: readonly string[] }> {
  return (await readMember(store, seller)) ?? { groups: effectiveGroups([]) };
}
