import type { OfferedAnswer } from "../../core/contract/answering.ts";
import type { Config } from "../../core/contract/config.ts";
import type { Message } from "../../core/contract/request.ts";
import { findPersonalData } from "../../core/desk/find-personal-data.ts";
import { namesSomebody } from "../../core/desk/names-somebody.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";
import { mergedRequests } from "../desk/merged-requests.ts";
import type { Reading } from "../desk/people.ts";
import { messagesFor, threadOf } from "../desk/request-messages.ts";
import type { Viewer } from "../desk/request-access.ts";
import type { StoredRequest } from "../desk/standing-row.ts";
import { offerKept, type OfferingKept } from "../kept/offer-kept.ts";
import { mayJoin } from "../joining/may-join.ts";
import type { AnswerBook } from "./answer-book.ts";
import { withoutPeople } from "./without-people.ts";

const mostOffered = 2;
// In a surge many were answered alike, and the nearest may be closed to this reader.
const mostLookedAt = 30;
const dayMs = 86_400_000;

type Offering = {
  readonly desk: Desk;
  readonly book: AnswerBook;
  readonly keeps: Config["keeps"];
  readonly kept: OfferingKept;
};

/**
 * Answers kept for all, then complete ones that colleagues got to the same question, for whoever is about to ask it. Only those that stand on
 * sections which this reader may see, and in which nobody is spoken of: of an answer without sources nobody knows who may
 * read it.
 */
export async function offerAnswers(
  { desk, book, keeps, kept }: Offering,
  viewer: Viewer,
  text: string,
): Promise<OfferedAnswer[]> {
  const offered = await offerKept(kept, viewer, text);
  if (offered.length === mostOffered) return offered;
  for (const { id, same } of await book.similar(text, mostLookedAt)) {
    const answer = same ? await answerFor({ desk, keeps }, viewer, id) : null;
    if (answer === null || offered.some((one) => one.text === answer.text)) continue;
    offered.push(answer);
    if (offered.length === mostOffered) break;
  }
  return offered;
}

async function answerFor(
  { desk, keeps }: Pick<Offering, "desk" | "keeps">,
  viewer: Viewer,
  id: number,
): Promise<OfferedAnswer | null> {
  const db = desk.store.read;
  const request = await db.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirst();
  if (request?.state !== "answered" || request.kind !== "question" || request.answeredAt === null)
    return null;
  if (!isKept(request, keeps, desk.now())) return null;
  const askedToo = await mergedRequests(db, [id]);
  if ([request, ...askedToo].some(({ seller, result }) => seller === viewer.id || result === "incomplete"))
    return null;
  if (!(await mayJoin({ db, desk }, viewer, request)) || !(await isAnybodys(db, id))) return null;
  const thread = await threadOf(db, id);
  const answer = messagesFor(thread, viewer, { portal: desk.portal, people: new Map() }).findLast(
    ({ kind }) => kind === "answer",
  );
  if (answer === undefined || !(await standsByItself(desk, viewer, answer))) return null;
  const said = await withoutPeople(db, id, answer.text ?? "");
  if (isAboutSomebody(said)) return null;
  return { text: said, sources: answer.sources, answeredOn: request.answeredAt.slice(0, 10) };
}

/** Of what has begun to be forgotten nobody can tell any more on which page it was asked, and who may open that. */
function isKept(
  { askedAt, answeredAt }: StoredRequest,
  { contextDays, requestDays }: Config["keeps"],
  now: Date,
): boolean {
  const before = (days: number): string => logInstant(new Date(now.getTime() - days * dayMs));
  const isOver = requestDays !== null && (answeredAt ?? askedAt) < before(requestDays);
  return askedAt >= before(contextDays) && !isOver;
}

/** Whether anybody might have asked it: the answer to a question about one customer is about them. */
async function isAnybodys(db: Reading, request: number): Promise<boolean> {
  const asked = await db
    .selectFrom("request_text")
    .select("text")
    .where("request", "=", request)
    .executeTakeFirst();
  return asked !== undefined && !isAboutSomebody(asked.text);
}

function isAboutSomebody(text: string): boolean {
  return findPersonalData(text).length > 0 || namesSomebody(text);
}

/** Cites sections alone that are on the portal now and that this reader may see, and needs no file beside it. */
async function standsByItself(
  { store, portal }: Desk,
  { groups }: Viewer,
  { id, text, sources }: Message,
): Promise<boolean> {
  if (text === null || sources.length === 0) return false;
  if (sources.some(({ record }) => portal.section(record, groups) === undefined)) return false;
  const file = store.read.selectFrom("file").select("id").where("message", "=", id);
  return (await file.executeTakeFirst()) === undefined;
}
