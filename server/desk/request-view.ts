import { z } from "zod";
import { RequestContext, TrailStep } from "../../core/contract/context.ts";
import type { Feedback, Message, RequestView } from "../../core/contract/request.ts";
import type { RequestEvent } from "../../core/contract/request-event.ts";
import { skipsIn } from "../../core/desk/skips-in.ts";
import { filesOf } from "../files/files-of.ts";
import { seenFiles, sharedFiles } from "../files/seen-files.ts";
import type { Outcome } from "../outcome.ts";
import type { Desk } from "./desk.ts";
import { contextFor } from "./hide-from-viewer.ts";
import { joinedCounts } from "./joined-counts.ts";
import { viewJoined } from "./joined-view.ts";
import { peopleOf, type Reading } from "./people.ts";
import { type Reader, readerOf, readsEvent, readsMessage } from "./reader-of.ts";
import { clockAt } from "./request-clocks.ts";
import { visibleRequest, type Viewer, worksAtDesk } from "./request-access.ts";
import { mergeRoot } from "./merge-root.ts";
import { mergedRequests } from "./merged-requests.ts";
import { messagesFor, threadOf } from "./request-messages.ts";
import { requestRow } from "./request-row.ts";
import { questionLetters } from "./question-letters.ts";
import { routedWith } from "./routed-with.ts";
import { sellerAttributes } from "./seller-attributes.ts";
import { sharedAnswer } from "./shared-answer.ts";
import { standingOfRow, type StoredRequest } from "./standing-row.ts";
import { eventOfRow } from "./stored-event.ts";
import { withContacts } from "./with-contacts.ts";

/** A request with its thread, context and log, as this viewer may see it; one they may not see is not found. */
export async function viewRequest(desk: Desk, viewer: Viewer, id: number): Promise<Outcome<RequestView>> {
  const db = desk.store.read;
  const request = await visibleRequest(db, viewer, id);
  if (request === undefined) return viewJoined(desk, viewer, id);
  const log = await eventsOf(db, request);
  const reader = readerOf(viewer, request);
  const root = await mergeRoot(db, request);
  const merged = reader === "desk" ? await mergedRequests(db, [id]) : [];
  const events = log.filter((event) => readsEvent(reader, event));
  const thread = await threadOf(db, id);
  const written = await textsOf(db, request);
  const files = filesOf(await seenFiles(desk, request, viewer));
  const named = [
    request.seller,
    request.claimedBy,
    request.routedTo,
    request.answeredBy,
    ...events.flatMap((event) => namedBy(event, reader)),
    ...thread.messages.map(({ author }) => author),
    root.claimedBy,
    ...merged.map(({ seller }) => seller),
    // A specialist is asked about a matter, not about a person.
  ].filter((code) => reader !== "specialist" || code !== request.seller);
  const people = withContacts(desk.config.desk, await peopleOf(db, named), named);
  const clocked = (await desk.clocks.logsOf(db, [request])).get(id) ?? desk.clocks.log(request, log);
  const context = written.context && contextFor(desk.portal, viewer, neededBy(reader, written.context));
  const page = context?.page;
  const own = request.seller === viewer.id;
  return {
    answer: {
      ...requestRow({
        request,
        clock: clockAt(clocked, desk.now()),
        people,
        routed: routedWith(desk, { request, log: clocked, people }),
        text: written.question,
        joined: (await joinedCounts(db, [id])).get(id),
        root,
        merged,
        reader,
        letter: (await questionLetters(db, [request])).get(id),
        skips: skipsIn(events),
        regions: desk.config.desk.regions,
        page: page
          ? { title: page.title, ...(page.heading === undefined ? {} : { heading: page.heading }) }
          : null,
      }),
      key: own ? written.key : null,
      question: written.question,
      ...files.of(null),
      context,
      messages: messagesFor(thread, viewer, { portal: desk.portal, people })
        .filter(({ kind }) => readsMessage(reader, kind))
        .map((message) => ({ ...message, ...files.of(message.id) }))
        .concat(root.id === id ? [] : await answersOf(desk, root, viewer))
        .toSorted((a, b) => a.id - b.id),
      events,
      people: [...people.values()],
      feedback: feedbackOf(request, written.comment),
      sellerAttributes:
        reader !== "desk" || own ? null : await sellerAttributes(db, desk.config.desk, request.seller),
    },
  };
}

/** The answers that a merged request waited for: to whoever asked it without the other's name, to the desk as they are. */
async function answersOf(desk: Desk, root: StoredRequest, viewer: Viewer): Promise<Message[]> {
  const db = desk.store.read;
  const thread = await threadOf(db, root.id);
  const people = await peopleOf(db, [root.seller, ...thread.messages.map(({ author }) => author)]);
  const isDesk = worksAtDesk(viewer);
  const files = filesOf(await (isDesk ? seenFiles(desk, root, viewer) : sharedFiles(desk, root.id, viewer)));
  const answers = messagesFor(thread, viewer, { portal: desk.portal, people })
    .filter(({ kind }) => kind === "answer")
    .map((answer) => ({ ...answer, ...files.of(answer.id) }));
  if (isDesk) return answers;
  return answers.map((answer) => sharedAnswer(answer, people.get(root.seller)?.name ?? null));
}

/** Accounts that an event names; with which specialists it was and who wrote the letter is told to the desk alone. */
function namedBy(event: RequestEvent, reader: Reader): (string | null)[] {
  switch (event.kind) {
    case "assigned":
      return [event.by, event.to];
    case "asked":
      return [event.by, event.takenBy ?? null];
    case "routed":
      return reader === "desk" ? [event.by, event.to] : [event.by];
    case "identified":
      return reader === "desk" ? [event.by, event.seller] : [event.by];
    default:
      return [event.by];
  }
}

/** The way to a question tells more of a person than a specialist needs. */
function neededBy(reader: Reader, context: RequestContext): RequestContext {
  if (reader !== "specialist") return context;
  const { trail: _, ...rest } = context;
  return rest;
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
