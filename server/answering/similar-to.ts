import type { OpenRequest, Similar as SimilarRequests } from "../../core/contract/answering.ts";
import type { Desk } from "../desk/desk.ts";
import { mergeRoot } from "../desk/merge-root.ts";
import { peopleOf, personIn } from "../desk/people.ts";
import { clockAt } from "../desk/request-clocks.ts";
import { type Viewer, visibleRequest } from "../desk/request-access.ts";
import { listedCharacters } from "../desk/request-row.ts";
import type { Outcome } from "../outcome.ts";
import type { AnswerBook, Similar } from "./answer-book.ts";
import type { OpenBook } from "./open-book.ts";
import { pastAnswers } from "./past-answers.ts";

const mostAnswers = 3;
const mostOpen = 8;

type Given = { readonly desk: Desk; readonly book: AnswerBook; readonly open: OpenBook };

/** What else was asked like a request: answers that may serve again, and open requests that may be the same. */
export async function similarTo(given: Given, viewer: Viewer, id: number): Promise<Outcome<SimilarRequests>> {
  const { desk, book, open } = given;
  const db = desk.store.read;
  const request = await visibleRequest(db, viewer, id);
  if (request === undefined) return { problem: "not-found" };
  const asked = await db
    .selectFrom("request_text")
    .select("text")
    .where("request", "=", id)
    .executeTakeFirst();
  if (asked === undefined) return { answer: { answers: [], open: [] } };
  const root = await mergeRoot(db, request);
  const answered = (await book.similar(asked.text, mostAnswers + 1)).filter((one) => one.id !== id);
  const alike = (await open.similar(asked.text, mostOpen + 2)).filter(
    (one) => one.id !== id && one.id !== root.id,
  );
  return {
    answer: {
      answers: await pastAnswers(
        { desk, book, agent: viewer, seller: request.seller },
        answered.slice(0, mostAnswers),
      ),
      open: await openRequests(desk, alike.slice(0, mostOpen)),
    },
  };
}

async function openRequests(desk: Desk, alike: readonly Similar[]): Promise<OpenRequest[]> {
  if (alike.length === 0) return [];
  const db = desk.store.read;
  const rows = await db
    .selectFrom("request")
    .leftJoin("request_text", "request_text.request", "request.id")
    .selectAll("request")
    .select("request_text.text as text")
    .where(
      "request.id",
      "in",
      alike.map(({ id }) => id),
    )
    .execute();
  const logs = await desk.clocks.logsOf(db, rows);
  const people = await peopleOf(
    db,
    rows.flatMap(({ seller, claimedBy }) => [seller, claimedBy]),
  );
  return alike.flatMap(({ id, same }) => {
    const row = rows.find((one) => one.id === id);
    const log = logs.get(id);
    if (row === undefined || log === undefined) return [];
    return [
      {
        id,
        text: row.text?.slice(0, listedCharacters) ?? null,
        state: row.state,
        clock: clockAt(log, desk.now()),
        region: row.region,
        channel: row.channel,
        seller: personIn(people, row.seller),
        claimedBy: personIn(people, row.claimedBy),
        same,
      },
    ];
  });
}
