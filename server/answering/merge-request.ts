import type { Selectable } from "kysely";
import type { RequestView } from "../../core/contract/request.ts";
import { appendTimedEvents } from "../desk/append-timed-events.ts";
import { type Act, admitted, changeRequest, type Changing } from "../desk/change-request.ts";
import { readerBehind } from "../desk/check-answer.ts";
import type { Desk } from "../desk/desk.ts";
import { mergeRoot } from "../desk/merge-root.ts";
import { mergedRequests } from "../desk/merged-requests.ts";
import { maySee, threadOf } from "../desk/request-messages.ts";
import type { StoredRequest } from "../desk/standing-row.ts";
import type { Outcome } from "../outcome.ts";
import type { DeskTables } from "../store/desk-tables.ts";

/**
 * Lets a request wait for the answer to another that asks the same. Its clock follows the other's from here on; its
 * calendar, minutes and verdict stay its own. Where the other is answered already, that is its answer too.
 */
export async function mergeRequest(desk: Desk, act: Act, into: number): Promise<Outcome<RequestView>> {
  const readers = await readersOf(desk, act.id);
  return changeRequest(desk, act, async (changing) => {
    const { trx, request, at, by } = changing;
    if (request.mergedInto === into) return undefined;
    const admission = await admitted(changing, "merged");
    if (typeof admission !== "string") return admission;
    const parent = await trx.selectFrom("request").selectAll().where("id", "=", into).executeTakeFirst();
    if (parent === undefined) return { problem: "not-found" };
    const root = await mergeRoot(trx, parent);
    if (root.id === request.id) return { problem: "merge-circle" };
    if (root.state === "cancelled") return { problem: "merge-closed" };
    const given = root.state === "answered" ? await answerIn(changing, root) : null;
    const closed = (given?.sources ?? []).filter((source) =>
      readers.some((reader) => !maySee(source, reader, desk.portal)),
    );
    if (closed.length > 0) {
      // Named where whoever merges may see it.
      const named = closed.filter((source) => maySee(source, act.viewer, desk.portal));
      const errors = named.map(({ title }) => ({ at: "into", message: title }));
      return { problem: "source-not-for-seller", errors };
    }
    const joining = [request, ...(await mergedRequests(trx, [request.id]))];
    const merged = await appendTimedEvents(desk, changing, [{ kind: "merged", at, by, into }]);
    if (given === null) return undefined;
    for (const one of joining) {
      const row = one.id === merged.id ? merged : one;
      await appendTimedEvents(desk, { trx, request: row }, [
        { kind: "answered", at, by: given.by, message: given.message },
      ]);
    }
    return undefined;
  });
}

/** Whoever waits for the answer to this request. */
async function readersOf(desk: Desk, id: number) {
  const own = await desk.store.read
    .selectFrom("request")
    .select("seller")
    .where("id", "=", id)
    .executeTakeFirst();
  const merged = await mergedRequests(desk.store.read, [id]);
  const sellers = [...(own ? [own.seller] : []), ...merged.map(({ seller }) => seller)];
  return Promise.all(
    [...new Set(sellers)].map(async (seller) => ({
      id: seller,
      role: "seller" as const,
      groups: (await readerBehind(desk, seller)).groups,
    })),
  );
}

type Given = {
  readonly message: number;
  readonly by: string | null;
  readonly sources: readonly Selectable<DeskTables["message_source"]>[];
};

/** The answer that is in force. */
async function answerIn({ trx }: Changing, root: StoredRequest): Promise<Given | null> {
  const { messages, sources } = await threadOf(trx, root.id);
  const answer = messages.findLast(({ kind }) => kind === "answer");
  if (answer === undefined) return null;
  return {
    message: answer.id,
    by: root.answeredBy,
    sources: sources.filter(({ message }) => message === answer.id),
  };
}
