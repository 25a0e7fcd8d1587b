import type { RequestRow, RequestView } from "../../core/contract/request.ts";
import type { RequestEvent } from "../../core/contract/request-event.ts";
import type { Selectable } from "kysely";
import { filesOf } from "../files/files-of.ts";
import { sharedFiles } from "../files/seen-files.ts";
import type { Outcome } from "../outcome.ts";
import type { JoiningTables } from "../store/joining-tables.ts";
import type { Desk } from "./desk.ts";
import { type People, peopleOf, personIn, type Reading } from "./people.ts";
import { clockAt } from "./request-clocks.ts";
import type { Viewer } from "./request-access.ts";
import { mergeRoot } from "./merge-root.ts";
import { messagesFor, threadOf } from "./request-messages.ts";
import { listedCharacters } from "./request-row.ts";
import { sharedAnswer } from "./shared-answer.ts";
import type { StoredRequest } from "./standing-row.ts";
import { eventOfRow } from "./stored-event.ts";

type Joiner = Selectable<JoiningTables["request_joiner"]>;
type Joined = { readonly joiner: Joiner; readonly request: StoredRequest; readonly root: StoredRequest };

/**
 * What a colleague who joined is told of the way. Of the one who asked they learn nothing: neither name, words, page,
 * trail or their files, nor what was written before the answer.
 */
const toldKinds = ["claimed", "released", "paused", "resumed", "answered", "reopened"] as const;

/** A colleague's question as the one who joined it reads it; not found for whoever did not. */
export async function viewJoined(desk: Desk, viewer: Viewer, id: number): Promise<Outcome<RequestView>> {
  const db = desk.store.read;
  const [joined] = await joinedRequests(db, viewer, id);
  if (joined === undefined) return { problem: "not-found" };
  const { joiner, request, root } = joined;
  const events = await toldEvents(db, request);
  const thread = await threadOf(db, root.id);
  const people = await peopleOf(db, [
    root.claimedBy,
    ...events.map(({ by }) => by),
    ...thread.messages.flatMap(({ kind, author }) => (kind === "answer" ? [author] : [])),
  ]);
  const row = await joinedRow(desk, joined, people);
  const askedBy = (await peopleOf(db, [root.seller])).get(root.seller)?.name ?? null;
  const files = filesOf(await sharedFiles(desk, root.id, viewer));
  const answers = messagesFor(thread, viewer, { portal: desk.portal, people })
    .filter(({ kind }) => kind === "answer")
    .map((message) => sharedAnswer({ ...message, ...files.of(message.id) }, askedBy));
  return {
    answer: {
      ...row,
      key: null,
      question: joiner.text,
      context: null,
      messages: answers,
      events,
      people: [...people.values()],
      feedback: null,
      sellerAttributes: null,
    },
  };
}

/** Those of a list that this viewer has joined. */
export async function joinedRows(desk: Desk, viewer: Viewer): Promise<RequestRow[]> {
  const db = desk.store.read;
  const all = await joinedRequests(db, viewer, null);
  const people = await peopleOf(
    db,
    all.map(({ root }) => root.claimedBy),
  );
  const rows: RequestRow[] = [];
  for (const joined of all) rows.push(await joinedRow(desk, joined, people));
  return rows;
}

async function joinedRequests(db: Reading, viewer: Viewer, id: number | null): Promise<Joined[]> {
  const all = db.selectFrom("request_joiner").selectAll().where("account", "=", viewer.id);
  const joiners = await (id === null ? all : all.where("request", "=", id)).execute();
  const joined: Joined[] = [];
  for (const joiner of joiners) {
    const request = await requestOf(db, joiner.request);
    if (request) joined.push({ joiner, request, root: await mergeRoot(db, request) });
  }
  return joined;
}

function requestOf(db: Reading, id: number): Promise<StoredRequest | undefined> {
  return db.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirst();
}

async function joinedRow(desk: Desk, { joiner, request, root }: Joined, people: People): Promise<RequestRow> {
  const log = (await desk.clocks.logsOf(desk.store.read, [request])).get(request.id);
  if (log === undefined) throw new Error(`Request ${request.id} has no log: its events were removed by hand`);
  const { answeredAt } = root;
  return {
    id: request.id,
    as: "question",
    state: root.state,
    text: joiner.text?.slice(0, listedCharacters) ?? null,
    askedAt: joiner.at,
    joinedAt: joiner.at,
    delayed: null,
    clock: clockAt(log, desk.now()),
    page: null,
    region: null,
    channel: null,
    topic: null,
    seller: null,
    claimedBy: personIn(people, root.claimedBy),
    routedTo: null,
    answeredAt,
    unseen: answeredAt !== null && (joiner.seenAt === null || joiner.seenAt < answeredAt),
    rated: true,
  };
}

async function toldEvents(db: Reading, { id, seller, lastSeq }: StoredRequest): Promise<RequestEvent[]> {
  const rows = await db
    .selectFrom("request_event")
    .selectAll()
    .where("request", "=", id)
    .where("kind", "in", toldKinds)
    .where("seq", "<=", lastSeq)
    .orderBy("seq")
    .execute();
  return rows.map((row) => eventOfRow(row.by === seller ? { ...row, by: null } : row));
}
