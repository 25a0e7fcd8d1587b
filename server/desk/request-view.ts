import { z } from "zod";
import { RequestContext, TrailStep } from "../../core/contract/context.ts";
import type { Feedback, RequestView } from "../../core/contract/request.ts";
import type { RequestEvent } from "../../core/contract/request-event.ts";
import type { Outcome } from "../outcome.ts";
import type { Desk } from "./desk.ts";
import { contextFor } from "./hide-from-viewer.ts";
import { peopleOf, type Reading } from "./people.ts";
import { clockAt } from "./request-clocks.ts";
import { visibleRequest, type Viewer } from "./request-access.ts";
import { messagesFor, threadOf } from "./request-messages.ts";
import { requestRow } from "./request-row.ts";
import { sellerAttributes } from "./seller-attributes.ts";
import { standingOfRow, type StoredRequest } from "./standing-row.ts";
import { eventOfRow } from "./stored-event.ts";

/** A request with its thread, context and log, as this viewer may see it; one they may not see is not found. */
export async function viewRequest(desk: Desk, viewer: Viewer, id: number): Promise<Outcome<RequestView>> {
  const db = desk.store.read;
  const request = await visibleRequest(db, viewer, id);
  if (request === undefined) return { problem: "not-found" };
  const events = await eventsOf(db, request);
  const thread = await threadOf(db, id);
  const written = await textsOf(db, request);
  const people = await peopleOf(db, [
    request.seller,
    request.claimedBy,
    ...events.map(({ by }) => by),
    ...thread.messages.map(({ author }) => author),
  ]);
  const context = written.context && contextFor(desk.portal, viewer, written.context);
  const page = context?.page;
  const own = request.seller === viewer.id;
  return {
    answer: {
      ...requestRow({
        request,
        clock: clockAt(desk.clocks.log(request, events), desk.now()),
        people,
        text: written.question,
        regions: desk.config.desk.regions,
        page: page
          ? { title: page.title, ...(page.heading === undefined ? {} : { heading: page.heading }) }
          : null,
      }),
      key: own ? written.key : null,
      question: written.question,
      context,
      messages: messagesFor(thread, viewer, { portal: desk.portal, people }),
      events,
      people: [...people.values()],
      feedback: feedbackOf(request, written.comment),
      sellerAttributes: own ? null : await sellerAttributes(db, desk.config.desk, request.seller),
    },
  };
}

/** The log up to the row that was read, so that both tell of one moment. */
async function eventsOf(db: Reading, { id, lastSeq }: StoredRequest): Promise<RequestEvent[]> {
  const rows = await db
    .selectFrom("request_event")
    .selectAll()
    .where("request", "=", id)
    .where("seq", "<=", lastSeq)
    .orderBy("seq")
    .execute();
  return rows.map(eventOfRow);
}

type Written = {
  readonly question: string | null;
  readonly context: RequestContext | null;
  readonly comment: string | null;
  readonly key: string | null;
};

/** What was written, as far as it is still kept. */
async function textsOf(db: Reading, { id }: StoredRequest): Promise<Written> {
  const row = await db
    .selectFrom("request")
    .leftJoin("request_text", "request_text.request", "request.id")
    .leftJoin("request_context", "request_context.request", "request.id")
    .leftJoin("request_trail", "request_trail.request", "request.id")
    .leftJoin("feedback_comment", "feedback_comment.request", "request.id")
    .leftJoin("idempotency", (join) =>
      join.onRef("idempotency.request", "=", "request.id").on("idempotency.message", "is", null),
    )
    .where("request.id", "=", id)
    .select(["request_text.text as question", "request_context.content as content"])
    .select(["request_trail.steps as steps", "feedback_comment.text as comment", "idempotency.key as key"])
    .executeTakeFirstOrThrow();
  const { question, comment, key, content, steps } = row;
  if (content === null && steps === null) return { question, comment, key, context: null };
  const rest = content === null ? {} : RequestContext.parse(JSON.parse(content));
  const trail = steps === null ? {} : { trail: z.array(TrailStep).parse(JSON.parse(steps)) };
  return { question, comment, key, context: { ...rest, ...trail } };
}

function feedbackOf(request: StoredRequest, comment: string | null): Feedback | null {
  const rating = standingOfRow(request).feedback;
  if (rating === null && comment === null) return null;
  return { ...rating, ...(comment === null ? {} : { comment }) };
}
