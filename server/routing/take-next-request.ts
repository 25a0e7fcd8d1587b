import type { RequestView } from "../../core/contract/request.ts";
import { takeNext, type Taker } from "../../core/desk/take-next.ts";
import { appendEvents } from "../desk/append-events.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Viewer } from "../desk/request-access.ts";
import { viewRequest } from "../desk/request-view.ts";
import type { StoredRequest } from "../desk/standing-row.ts";
import type { Outcome } from "../outcome.ts";
import type { Writing } from "../store/store.ts";
import { skillsOnShift } from "../staff/skills-on-shift.ts";
import type { DueBook } from "./due-book.ts";

type Free = Pick<StoredRequest, "id" | "lastSeq" | "calendar" | "rules" | "mergedInto" | "topic">;
type Taken = { readonly request: RequestView | null };
/** changed: of something that came or came back just now it must be worked out first when it is due. */
type Take =
  | { readonly kind: "taken"; readonly id: number }
  | { readonly kind: "none" }
  | { readonly kind: "changed" };

const mostAttempts = 5;

/**
 * Gives the free request nearest to its due time within one's skills, chosen and claimed in one transaction: of many who
 * take at once each gets another.
 */
export async function takeNextRequest(
  { desk, dues }: { readonly desk: Desk; readonly dues: DueBook },
  viewer: Viewer,
): Promise<Outcome<Taken>> {
  const taker: Taker = {
    skills: viewer.attributes?.skills ?? [],
    onShift: await skillsOnShift(desk),
  };
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    // In a flood there is always something newer: then what is known must do.
    const taking = { desk, dues, taker, account: viewer.id, isLast: attempt === mostAttempts };
    const take = await desk.store.write((trx) => takeWithin(trx, taking));
    if (take.kind === "none") break;
    if (take.kind === "changed") {
      await dues.learn(desk, await freeRequests(desk.store.read));
      continue;
    }
    desk.changed();
    const viewed = await viewRequest(desk, viewer, take.id);
    return "problem" in viewed ? viewed : { answer: { request: viewed.answer } };
  }
  return { answer: { request: null } };
}

type Taking = {
  readonly desk: Desk;
  readonly dues: DueBook;
  readonly taker: Taker;
  readonly account: string;
  readonly isLast: boolean;
};

async function takeWithin(trx: Writing, { desk, dues, taker, account, isLast }: Taking): Promise<Take> {
  const skipped = await skippedBy(trx, account);
  const free = await freeRequests(trx);
  const skillsOf = new Map(desk.config.desk.topics.map(({ id, skills }) => [id, skills]));
  const timed = free.flatMap((request) => {
    const dueAt = dues.dueOf(request);
    const skills = skillsOf.get(request.topic ?? "") ?? [];
    return dueAt === undefined ? [] : [{ id: request.id, dueAt, skills, skipped: skipped.has(request.id) }];
  });
  if (timed.length < free.length && !isLast) return { kind: "changed" };
  const next = takeNext(timed, taker);
  if (next === null) return { kind: "none" };
  const request = await trx
    .selectFrom("request")
    .selectAll()
    .where("id", "=", next.id)
    .executeTakeFirstOrThrow();
  await appendEvents(trx, request, [{ kind: "claimed", at: logInstant(desk.now()), by: account }]);
  return { kind: "taken", id: next.id };
}

/** What nobody holds and no specialist has, and what does not wait for the seller. */
function freeRequests(db: Writing | Desk["store"]["read"]): Promise<Free[]> {
  return db
    .selectFrom("request")
    .select(["id", "lastSeq", "calendar", "rules", "mergedInto", "topic"])
    .where("state", "=", "open")
    .where("claimedBy", "is", null)
    .where("routedTo", "is", null)
    .execute();
}

async function skippedBy(trx: Writing, account: string): Promise<ReadonlySet<number>> {
  const rows = await trx
    .selectFrom("request_event")
    .select("request")
    .where("by", "=", account)
    .where("kind", "=", "skipped")
    .execute();
  return new Set(rows.map(({ request }) => request));
}
