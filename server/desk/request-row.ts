import type { Config } from "../../core/contract/config.ts";
import type { Clock, RequestRow } from "../../core/contract/request.ts";
import type { Skip } from "../../core/desk/skips-in.ts";
import { type People, personIn } from "./people.ts";
import type { Reader } from "./reader-of.ts";
import type { StoredRequest } from "./standing-row.ts";

export const listedCharacters = 200;

export type RowParts = {
  readonly request: StoredRequest;
  readonly clock: Clock;
  readonly people: People;
  readonly text: string | null;
  readonly routed: RequestRow["routed"];
  readonly regions: Config["desk"]["regions"];
  /** Already trimmed to what the viewer may see. */
  readonly page: RequestRow["page"];
  /** How many colleagues wait for the answer too. */
  readonly joined: number | undefined;
  /** Of a merged request: the one whose answer it waits for. */
  readonly root?: StoredRequest | undefined;
  /** To the desk: those that wait for its answer. */
  readonly merged?: readonly StoredRequest[] | undefined;
  readonly reader: Reader;
  /** To the desk: of one that came by mail. */
  readonly letter?: RequestRow["letter"];
  /** To the desk: who passed it over. */
  readonly skips?: readonly Skip[] | undefined;
};

/** A request as a list shows it. */
export function requestRow(parts: RowParts): RequestRow {
  const { request, clock, people, text, routed, regions, page, joined, merged = [], skips = [] } = parts;
  const desk = parts.reader === "desk";
  const shown = desk ? request : followingRow(request, parts.root);
  const { clickedAt, receivedAt } = request;
  const answeredBy = desk ? personIn(people, request.answeredBy) : null;
  const timeZone = request.region === null ? undefined : regions[request.region]?.timeZone;
  return {
    id: request.id,
    as: request.kind,
    state: shown.state,
    via: request.via,
    ...(desk && parts.letter ? { letter: parts.letter } : {}),
    text: text === null ? null : text.slice(0, listedCharacters),
    askedAt: request.askedAt,
    delayed: clickedAt === null || receivedAt === null ? null : { clickedAt, receivedAt },
    clock,
    page,
    region: request.region,
    channel: request.channel,
    topic: request.topic,
    seller: personIn(people, request.seller),
    claimedBy: personIn(people, shown.claimedBy),
    routedTo: request.routedTo,
    routed: routed ?? null,
    answeredAt: shown.answeredAt,
    ...(answeredBy === null ? {} : { answeredBy }),
    unseen: request.seenBySeller === 0,
    rated: request.rated === 1,
    ...(request.thanked === 1 ? { thanked: true } : {}),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(joined === undefined ? {} : { joined }),
    ...(desk && request.mergedInto !== null ? { mergedInto: request.mergedInto } : {}),
    ...(desk && merged.length > 0
      ? { merged: merged.map(({ id, seller }) => ({ id, seller: personIn(people, seller) })) }
      : {}),
    ...(desk && skips.length > 0
      ? { skips: skips.map(({ by, reason }) => ({ by: personIn(people, by), reason })) }
      : {}),
  };
}

/** To whoever asked, a merged request stands where the one stands whose answer it waits for. */
function followingRow(
  request: StoredRequest,
  root: StoredRequest | undefined,
): Pick<StoredRequest, "state" | "claimedBy" | "answeredAt"> {
  if (root === undefined || request.state !== "merged") return request;
  const { claimedBy, answeredAt } = root;
  return { state: root.state === "cancelled" ? "open" : root.state, claimedBy, answeredAt };
}
