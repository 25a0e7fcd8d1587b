import { setImmediate as nextTurn } from "node:timers/promises";
import { mergedRequests } from "../desk/merged-requests.ts";
import type { Store, Writing } from "../store/store.ts";
import type { Documents } from "./document-of.ts";
import { type Brought, noteBrought } from "./note-brought.ts";

type Following = {
  readonly store: Store;
  readonly documents: Documents;
  readonly signal: AbortSignal;
};

type Batch = {
  readonly brought: readonly Brought[];
  /** Requests that have a new answer. */
  readonly answered: readonly number[];
  readonly cursor: Cursor;
  readonly isLast: boolean;
};
type Cursor = { readonly request: number; readonly message: number };

// One unit of writing holds up everybody else while it runs.
const rowsPerUnit = 500;

/**
 * Notes which page each new question came from, and which pages its latest answer cites: one before that was not complete, and
 * how the seller rates an answer is of the last. Lets others work in between.
 */
export async function followQuestions({ store, documents, signal }: Following): Promise<void> {
  for (;;) {
    if (signal.aborted) return;
    const batch = await nextBatch(store, documents);
    await store.write((trx) => note(trx, batch));
    if (batch.isLast) return;
    await nextTurn();
  }
}

async function nextBatch({ read }: Store, documents: Documents): Promise<Batch> {
  const known = await read.selectFrom("page_cursor").select(["request", "message"]).executeTakeFirst();
  const { request: lastRequest, message: lastMessage } = known ?? { request: 0, message: 0 };
  const asked = await read
    .selectFrom("request")
    .leftJoin("request_context", "request_context.request", "request.id")
    .select(["request.id", "request.kind", "request.askedAt", "request_context.address"])
    .where("request.id", ">", lastRequest)
    .orderBy("request.id")
    .limit(rowsPerUnit)
    .execute();
  const answers = await read
    .selectFrom("message")
    .innerJoin("request", "request.id", "message.request")
    .select(["message.id", "message.request", "request.askedAt", "request.kind"])
    .where("message.id", ">", lastMessage)
    .where("message.kind", "=", "answer")
    .orderBy("message.id")
    .limit(rowsPerUnit)
    .execute();
  const latest = new Map(answers.map((answer) => [answer.request, answer]));
  const byMessage = Map.groupBy(
    await citedIn(
      read,
      [...latest.values()].map(({ id }) => id),
    ),
    ({ message }) => message,
  );
  return {
    brought: [
      ...asked.flatMap(({ id, kind, askedAt, address }) => {
        const document = address === null || kind === "suggestion" ? null : documents.at(address);
        return document === null ? [] : { document, how: "from" as const, request: id, at: askedAt };
      }),
      ...[...latest.values()].flatMap(({ id, request, askedAt, kind }) =>
        kind === "suggestion"
          ? []
          : (byMessage.get(id) ?? []).flatMap(({ record }) => {
              const document = documents.of(record);
              return document === null ? [] : { document, how: "about" as const, request, at: askedAt };
            }),
      ),
    ],
    answered: [...latest.keys()],
    cursor: { request: asked.at(-1)?.id ?? lastRequest, message: answers.at(-1)?.id ?? lastMessage },
    isLast: asked.length < rowsPerUnit && answers.length < rowsPerUnit,
  };
}

async function citedIn(read: Store["read"], messages: readonly number[]) {
  if (messages.length === 0) return [];
  return read
    .selectFrom("message_source")
    .select(["message", "record"])
    .where("message", "in", messages)
    .execute();
}

async function note(trx: Writing, { brought, answered, cursor }: Batch): Promise<void> {
  await trx
    .insertInto("page_cursor")
    .values({ id: 1, ...cursor })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(cursor))
    .execute();
  // Those who wait along have the new answer too; what it cites is noted of them by `followMerged`.
  const merged = await mergedRequests(trx, answered);
  const outdated = [...answered, ...merged.map(({ id }) => id)];
  for (let from = 0; from < outdated.length; from += rowsPerUnit)
    await trx
      .deleteFrom("page_request")
      .where("how", "=", "about")
      .where("request", "in", outdated.slice(from, from + rowsPerUnit))
      .execute();
  await noteBrought(trx, brought);
}
