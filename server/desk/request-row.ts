import type { Config } from "../../core/contract/config.ts";
import type { Clock, RequestRow } from "../../core/contract/request.ts";
import { type People, personIn } from "./people.ts";
import type { StoredRequest } from "./standing-row.ts";

export const listedCharacters = 200;

export type RowParts = {
  readonly request: StoredRequest;
  readonly clock: Clock;
  readonly people: People;
  readonly text: string | null;
  readonly regions: Config["desk"]["regions"];
  /** Already trimmed to what the viewer may see. */
  readonly page: RequestRow["page"];
};

/** A request as a list shows it. */
export function requestRow({ request, clock, people, text, regions, page }: RowParts): RequestRow {
  const { clickedAt, receivedAt } = request;
  const timeZone = request.region === null ? undefined : regions[request.region]?.timeZone;
  return {
    id: request.id,
    as: request.kind,
    state: request.state,
    text: text === null ? null : text.slice(0, listedCharacters),
    askedAt: request.askedAt,
    delayed: clickedAt === null || receivedAt === null ? null : { clickedAt, receivedAt },
    clock,
    page,
    region: request.region,
    channel: request.channel,
    topic: request.topic,
    seller: personIn(people, request.seller),
    claimedBy: personIn(people, request.claimedBy),
    routedTo: request.routedTo,
    answeredAt: request.answeredAt,
    unseen: request.seenBySeller === 0,
    rated: request.rated === 1,
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}
