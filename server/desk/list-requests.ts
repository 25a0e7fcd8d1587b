import type { RequestList } from "../../core/contract/request.ts";
import type { Outcome } from "../outcome.ts";
import { clockAt } from "./request-clocks.ts";
import type { Desk } from "./desk.ts";
import { mayOpen } from "./hide-from-viewer.ts";
import { newestSeq } from "./newest-seq.ts";
import { peopleOf, type Reading } from "./people.ts";
import { byTimeToDue } from "./queue-order.ts";
import { worksAtDesk, type Viewer } from "./request-access.ts";
import { listedCharacters, requestRow } from "./request-row.ts";
import type { StoredRequest } from "./standing-row.ts";

type Listing = { readonly scope: "mine" | "queue" | "answered"; readonly limit: number };

/** One's own requests, newest first; the queue, by time to due; or what was answered, latest first. */
export async function listRequests(
  desk: Desk,
  viewer: Viewer,
  { scope, limit }: Listing,
): Promise<Outcome<RequestList>> {
  if (scope !== "mine" && !worksAtDesk(viewer) && viewer.role !== "specialist")
    return { problem: "forbidden" };
  const db = desk.store.read;
  const now = desk.now();
  // Read before the requests: an event in between is told again, never missed.
  const seq = await newestSeq(db);
  const found = await requestsIn(db, viewer, { scope, limit });
  const logs = await desk.clocks.logsOf(db, found);
  const timed = found.flatMap((request) => {
    const log = logs.get(request.id);
    return log === undefined ? [] : [{ id: request.id, request, clock: clockAt(log, now) }];
  });
  const listed = scope === "queue" ? timed.toSorted(byTimeToDue).slice(0, limit) : timed;
  const people = await peopleOf(
    db,
    listed.flatMap(({ request }) => [request.seller, request.claimedBy]),
  );
  const pages = new PageRights(desk, viewer);
  return {
    answer: {
      requests: listed.map(({ request, clock }) =>
        requestRow({
          request,
          clock,
          people,
          text: request.text,
          regions: desk.config.desk.regions,
          page: pages.shown(request),
        }),
      ),
      seq,
      serverNow: now.toISOString(),
    },
  };
}

type Listed = StoredRequest & {
  readonly text: string | null;
  readonly pageAddress: string | null;
  readonly pageTitle: string | null;
  readonly pageHeading: string | null;
};

async function requestsIn(db: Reading, viewer: Viewer, { scope, limit }: Listing): Promise<Listed[]> {
  const all = db
    .selectFrom("request")
    .leftJoin("request_text", "request_text.request", "request.id")
    .leftJoin("request_context", "request_context.request", "request.id")
    .selectAll("request")
    .select((each) => [
      each
        .fn<string | null>("substr", ["request_text.text", each.val(1), each.val(listedCharacters)])
        .as("text"),
      "request_context.address as pageAddress",
      "request_context.title as pageTitle",
      "request_context.heading as pageHeading",
    ]);
  if (scope === "mine") {
    return all.where("request.seller", "=", viewer.id).orderBy("request.id", "desc").limit(limit).execute();
  }
  if (scope === "queue") {
    const open = all.where("request.state", "in", ["open", "paused"]);
    return (worksAtDesk(viewer) ? open : open.where("request.routedTo", "=", viewer.id)).execute();
  }
  const answered = all
    .where("request.state", "=", "answered")
    .orderBy("request.answeredAt", "desc")
    .orderBy("request.id", "desc")
    .limit(limit);
  if (worksAtDesk(viewer)) return answered.execute();
  return answered
    .innerJoin("request_specialist", "request_specialist.request", "request.id")
    .where("request_specialist.account", "=", viewer.id)
    .execute();
}

/** The same few pages are asked about again and again: each is judged once per list. */
class PageRights {
  readonly #desk: Desk;
  readonly #viewer: Viewer;
  readonly #known = new Map<string, boolean>();

  constructor(desk: Desk, viewer: Viewer) {
    this.#desk = desk;
    this.#viewer = viewer;
  }

  shown({ pageAddress, pageTitle, pageHeading }: Listed): { title: string; heading?: string } | null {
    if (pageAddress === null || pageTitle === null) return null;
    const may = this.#known.get(pageAddress) ?? mayOpen(this.#desk.portal, this.#viewer, pageAddress);
    this.#known.set(pageAddress, may);
    if (!may) return null;
    return { title: pageTitle, ...(pageHeading === null ? {} : { heading: pageHeading }) };
  }
}
