import type { Assigned, Assignment } from "../../core/contract/routing.ts";
import { appendEvents } from "../desk/append-events.ts";
import { admitted, applyChange } from "../desk/change-request.ts";
import { cleanText } from "../desk/clean-text.ts";
import type { Desk } from "../desk/desk.ts";
import { peopleOf, personIn, type Reading } from "../desk/people.ts";
import { type Viewer, worksAtDesk } from "../desk/request-access.ts";
import { memberOf } from "../identity/read-member.ts";
import type { Outcome, Refusal } from "../outcome.ts";

type Result = Assigned["results"][number];
type Given = {
  readonly to: string | null;
  readonly onlyFrom: string | null | undefined;
  readonly text: string;
};

/**
 * Gives requests to a colleague or to the queue: each by itself, so that one that cannot be given keeps none of the others.
 * Agents give what they hold, the lead whatever is open.
 */
export async function assignRequests(
  desk: Desk,
  viewer: Viewer,
  body: Assignment,
): Promise<Outcome<Assigned>> {
  if (body.to !== null && !(await isAtDesk(desk, body.to)))
    return { problem: "invalid", errors: [{ at: "to", message: body.to }] };
  const given = { to: body.to, onlyFrom: body.onlyFrom, text: cleanText(body.note) };
  const results: Result[] = [];
  for (const request of new Set(body.requests))
    results.push(await assignOne(desk, { viewer, id: request }, given));
  return { answer: { results } };
}

async function assignOne(
  desk: Desk,
  act: { readonly viewer: Viewer; readonly id: number },
  { to, onlyFrom, text }: Given,
): Promise<Result> {
  const { viewer, id } = act;
  let done: Result = { request: id, result: "same" };
  const refusal = await applyChange(desk, act, async (changing) => {
    const { trx, request, at, by } = changing;
    const admission = await admitted(changing, "assigned", viewer.role === "agent" ? undefined : "lead");
    if (typeof admission !== "string") return admission;
    if (onlyFrom !== undefined && request.claimedBy !== onlyFrom)
      return heldByAnother(trx, request.claimedBy);
    if (request.claimedBy === to) return undefined;
    done = { request: id, result: "assigned", from: request.claimedBy };
    const note =
      text === ""
        ? undefined
        : await trx
            .insertInto("message")
            .values({ request: id, at, author: by, side: "desk", kind: "hand-over", text })
            .returning("id")
            .executeTakeFirstOrThrow();
    await appendEvents(trx, request, [
      { kind: "assigned", to, at, by, ...(note ? { message: note.id } : {}) },
    ]);
    return undefined;
  });
  if (refusal === undefined) return done;
  return { request: id, result: refusal.problem, ...(refusal.person ? { person: refusal.person } : {}) };
}

async function isAtDesk({ store }: Pick<Desk, "store">, account: string): Promise<boolean> {
  const row = await store.read.selectFrom("user").selectAll().where("id", "=", account).executeTakeFirst();
  return row !== undefined && row.active === 1 && worksAtDesk(memberOf(row));
}

async function heldByAnother(db: Reading, holder: string | null): Promise<Refusal> {
  if (holder === null) return { problem: "not-claimed" };
  const person = personIn(await peopleOf(db, [holder]), holder);
  return { problem: "claimed", ...(person && { person }) };
}
