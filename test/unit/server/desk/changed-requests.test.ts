import { CompiledQuery, createQueryId, type KyselyPlugin, type RootOperationNode } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { AnswerBook } from "../../../../server/answering/answer-book.ts";
import { TopicBook } from "../../../../server/questions/topic-book.ts";
import { answer, ask, type DeskApp, deskApp, type Someone } from "./desk-app.ts";

/** As many as are read at once, and more. */
const many = 25;
const Step = z.object({ detail: z.string() });

let desk: DeskApp;
let marina: Someone;
let anna: Someone;
beforeAll(async () => {
  desk = await deskApp();
  marina = await desk.someone({ name: "Марина Котова" });
  anna = await desk.someone({ role: "agent", name: "Анна Лебедева" });
});
afterAll(() => desk.close());

async function answerMany(): Promise<void> {
  for (let n = 0; n < many; n += 1) {
    const { id } = await ask(marina, { text: `Какой тариф в городе № ${n}?` });
    await anna.get(endpoints.answer, { params: { id }, body: answer({}) });
  }
}

/** A reader that notes what it is asked. */
function noting() {
  const asked: RootOperationNode[] = [];
  const note: KyselyPlugin = {
    transformQuery({ node }) {
      asked.push(node);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return { asked, read: desk.store.shared.withPlugin(note) };
}

/** How SQLite goes about a query. */
async function stepsOf(node: RootOperationNode): Promise<string[]> {
  const { sql, parameters } = desk.store.shared.getExecutor().compileQuery(node, createQueryId());
  const { rows } = await desk.store.shared.executeQuery(
    CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
  );
  return z
    .array(Step)
    .parse(rows)
    .map(({ detail }) => detail);
}

const signal = new AbortController().signal;
const books = {
  answers: (read: DeskApp["store"]["read"]) => {
    const book = new AnswerBook(read, signal);
    return async () => void (await book.similar("тариф", 3));
  },
  topics: (read: DeskApp["store"]["read"]) => {
    const book = new TopicBook({ read, topics: [], signal });
    return () => book.keepUp();
  },
};

test.each(Object.entries(books))(
  "the book of %s keeps up by what has changed, however much there is",
  async (_, open) => {
    const { asked, read } = noting();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- how Kysely documents its read-only view
    const keepUp = open(read as never);
    await answerMany();
    await keepUp();
    asked.length = 0;
    await answerMany();
    await keepUp();
    const steps = (await Promise.all(asked.map(stepsOf))).flat();
    expect(steps.filter((step) => /request_event.*rowid>\? AND rowid<\?/.test(step))).not.toEqual([]);
    expect(steps.filter((step) => /^SCAN|request_state/.test(step))).toEqual([]);
  },
);
