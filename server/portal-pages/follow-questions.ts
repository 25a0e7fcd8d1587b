import { setImmediate as nextTurn } from "node:timers/promises";
import { weekOf } from "../../core/desk/repeats/pin-course.ts";
import type { Store, Writing } from "../store/store.ts";
import type { PageHow } from "../store/page-tables.ts";
import { countWeek } from "./count-week.ts";
import type { Documents } from "./document-of.ts";

type Following = {
  readonly store: Store;
  readonly documents: Documents;
  readonly signal: AbortSignal;
};

/** A question and a page that brought it. */
type Brought = {
  readonly document: string;
  readonly how: PageHow;
  readonly request: number;
  readonly at: string;
};
type Batch = {
  readonly brought: readonly Brought[];
  readonly cursor: Cursor;
  readonly isLast: boolean;
};
type Cursor = { readonly request: number; readonly message: number };

// One unit of writing holds up everybody else while it runs.
const rowsPerUnit = 500;

/** Notes which page each new question came from, and which pages each new answer cites. Lets others work in between. */
export async function followQuestions({ store, documents, signal }: Following): Promise<void> {
  for (;;) {
    if (signal.aborted) return;
    const { brought, cursor, isLast } = await nextBatch(store, documents);
    await store.write((trx) => note(trx, brought, cursor));
    if (isLast) return;
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
  const byMessage = Map.groupBy(
    await citedIn(
      read,
      answers.map(({ id }) => id),
    ),
    ({ message }) => message,
  );
  return {
    brought: [
      ...asked.flatMap(({ id, kind, askedAt, address }) => {
        const document = address === null || kind === "suggestion" ? null : documents.at(address);
        return document === null ? [] : { document, how: "from" as const, request: id, at: askedAt };
      }),
      ...answers.flatMap(({ id, request, askedAt, kind }) =>
        kind === "suggestion"
          ? []
          : (byMessage.get(id) ?? []).flatMap(({ record }) => {
              const document = documents.of(record);
              return document === null ? [] : { document, how: "about" as const, request, at: askedAt };
            }),
      ),
    ],
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

async function note(trx: Writing, brought: readonly Brought[], cursor: Cursor): Promise<void> {
  await trx
    .insertInto("page_cursor")
    .values({ id: 1, ...cursor })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(cursor))
    .execute();
  if (brought.length === 0) return;
  await trx
    .insertInto("page_request")
    .values([...brought])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const [week, some] of Map.groupBy(brought, ({ at }) => weekOf(at)))
    await countWeek(trx, week, [...new Set(some.map(({ document }) => document))]);
}
