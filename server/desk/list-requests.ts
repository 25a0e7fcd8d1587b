import type { Clock, RequestList } from "../../core/contract/request.ts";
import type { Risk } from "../../core/contract/risk.ts";
import type { Outcome } from "../outcome.ts";
import { clockAt } from "./request-clocks.ts";
import type { Desk } from "./desk.ts";
import { joinedCounts } from "./joined-counts.ts";
import { joinedRows } from "./joined-view.ts";
import { familiesOf } from "./merge-families.ts";
import { mergedRequests } from "./merged-requests.ts";
import { mayOpen } from "./hide-from-viewer.ts";
import { logInstant } from "./log-instant.ts";
import { newestSeq } from "./newest-seq.ts";
import { peopleOf, type Reading } from "./people.ts";
import { questionLetters } from "./question-letters.ts";
import { byTimeToDue } from "./queue-order.ts";
import { readerOf } from "./reader-of.ts";
import { routingCodes, worksAtDesk, type Viewer } from "./request-access.ts";
import { listedCharacters, requestRow } from "./request-row.ts";
import { forecastRisks } from "./risk/forecast-risks.ts";
import { routedWith } from "./routed-with.ts";
import { skipsOfLate } from "./skips-of-late.ts";
import { skipsOf } from "./skips-of.ts";
import type { StoredRequest } from "./standing-row.ts";

type Listing = {
  readonly scope: "mine" | "queue" | "answered" | "skipped";
  readonly limit: number;
  /** Of those answered. */
  readonly since?: string | undefined;
  /** Of those passed over. */
  readonly by?: string | undefined;
};

/**
 * One's own requests, newest first; the queue, by time to due; what was answered, latest first; or what was passed over of
 * late, newest first.
 */
export async function listRequests(
  desk: Desk,
  viewer: Viewer,
  listing: Listing,
): Promise<Outcome<RequestList>> {
  const { scope, limit } = listing;
  const isSpecialists = scope !== "skipped" && viewer.role === "specialist";
  if (scope !== "mine" && !worksAtDesk(viewer) && !isSpecialists) return { problem: "forbidden" };
  const db = desk.store.read;
  const now = desk.now();
  // Read before the requests: an event in between is told again, never missed.
  const seq = await newestSeq(db);
  const found = await requestsIn({ db, now }, viewer, listing);
  const families = await familiesOf(db, found);
  const logs = await desk.clocks.logsOf(db, found);
  const timed = found.flatMap((request) => {
    const log = logs.get(request.id);
    return log === undefined ? [] : [{ id: request.id, request, log, clock: clockAt(log, now) }];
  });
  const listed = scope === "queue" ? timed.toSorted(byTimeToDue).slice(0, limit) : timed;
  const ids = listed.map(({ id }) => id);
  const skips = worksAtDesk(viewer) ? await skipsOf(db, ids) : null;
  const people = await peopleOf(
    db,
    // A specialist is asked about a matter, not about a person.
    listed.flatMap(({ request }) => [
      readerOf(viewer, request) === "specialist" ? null : request.seller,
      request.claimedBy,
      request.routedTo,
      worksAtDesk(viewer) ? request.answeredBy : null,
      families.rootOf(request)?.claimedBy ?? null,
      ...(worksAtDesk(viewer) ? families.mergedWith(request).map(({ seller }) => seller) : []),
      ...(skips?.get(request.id)?.map(({ by }) => by) ?? []),
    ]),
  );
  const pages = new PageRights(desk, viewer);
  const joined = await joinedCounts(db, ids);
  const letters = worksAtDesk(viewer)
    ? await questionLetters(
        db,
        listed.map(({ request }) => request),
      )
    : null;
  const colleagues = scope === "mine" ? await joinedRows(desk, viewer) : [];
  return {
    answer: {
      requests: listed
        .map(({ request, log, clock }) =>
          requestRow({
            request,
            clock,
            people,
            routed: routedWith(desk, { request, log, people }),
            text: request.text,
            regions: desk.config.desk.regions,
            page: pages.shown(request),
            joined: joined.get(request.id),
            root: families.rootOf(request),
            merged: families.mergedWith(request),
            reader: readerOf(viewer, request),
            letter: letters?.get(request.id),
            skips: skips?.get(request.id),
          }),
        )
        .concat(colleagues),
      ...(scope === "queue" && worksAtDesk(viewer) ? { risks: await risksOf(desk, timed) } : {}),
      seq,
      serverNow: now.toISOString(),
    },
  };
}

async function risksOf(
  desk: Desk,
  queue: readonly { readonly request: StoredRequest; readonly clock: Clock }[],
): Promise<Risk[]> {
  const running = queue
    .filter(({ request }) => request.state === "open")
    .map(({ request: { id, claimedBy }, clock: { dueAt } }) => ({ id, claimedBy, dueAt }));
  return [...(await forecastRisks(desk, running)).values()];
}

type Listed = StoredRequest & {
  readonly text: string | null;
  readonly pageAddress: string | null;
  readonly pageTitle: string | null;
  readonly pageHeading: string | null;
};

async function requestsIn(
  { db, now }: { readonly db: Reading; readonly now: Date },
  viewer: Viewer,
  { scope, limit, since, by }: Listing,
): Promise<Listed[]> {
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
  if (scope === "skipped") {
    const skipped = skipsOfLate(db, now)
      .select("request")
      .$if(by !== undefined, (those) => those.where("by", "=", by ?? ""));
    return all.where("request.id", "in", skipped).orderBy("request.id", "desc").limit(limit).execute();
  }
  if (scope === "queue") {
    const open = all.where("request.state", "in", ["open", "paused"]);
    if (!worksAtDesk(viewer)) return open.where("request.routedTo", "in", routingCodes(viewer)).execute();
    const waiting = await open.execute();
    // Those that wait for the answer to one of them are shown beneath it.
    const merged = await mergedRequests(
      db,
      waiting.map(({ id }) => id),
    );
    const ids = merged.map(({ id }) => id);
    const beneath: Listed[] = [];
    for (let from = 0; from < ids.length; from += 1000)
      beneath.push(...(await all.where("request.id", "in", ids.slice(from, from + 1000)).execute()));
    return [...waiting, ...beneath];
  }
  const answered = all
    .where("request.state", "=", "answered")
    .$if(since !== undefined, (those) =>
      those.where("request.answeredAt", ">=", logInstant(new Date(since ?? 0))),
    )
    .orderBy("request.answeredAt", "desc")
    .orderBy("request.id", "desc")
    .limit(limit);
  if (worksAtDesk(viewer)) return answered.execute();
  const theirs = db
    .selectFrom("request_specialist")
    .select("request")
    .where("account", "in", routingCodes(viewer));
  return answered.where("request.id", "in", theirs).execute();
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
