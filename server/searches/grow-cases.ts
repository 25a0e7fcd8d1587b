import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { masked } from "../../core/desk/mask-context.ts";
import { namesSomebody } from "../../core/desk/names-somebody.ts";
import { withoutName } from "../../core/desk/without-name.ts";
import { normalOf, queryWords } from "../../core/insight/search/normal-query.ts";
import { citedBy } from "../desk/cited-by.ts";
import { logInstant } from "../desk/log-instant.ts";
import { inParts } from "../store/in-parts.ts";
import type { Store } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";
import { pinOf } from "../tuning/taught.ts";

type Case = Omit<Tables["search_case"], "id">;

// Enough to tell a thousandth, and judged in a few seconds.
const mostAnswers = 1000;
// Beyond that a question is a letter, and nobody searches with it.
const longestCase = 200;
const fewestWords = 2;
const rowsPerUnit = 100;

/**
 * Takes in queries of which it is known what answers them: those of pins, and questions whose answers cite a section. Each
 * once; what is there stays. What a pin taught goes with the pin; what was asked goes with the question.
 */
export async function growCases(store: Store, now: Date): Promise<void> {
  const pins = await pinCases(store, now);
  const answers = await answerCases(store);
  const cases = [...pins, ...answers];
  for (const some of inParts(cases, rowsPerUnit)) {
    const rows = some.map((one) => ({ id: randomUUID(), ...one }));
    await store.write((trx) =>
      trx
        .insertInto("search_case")
        .values(rows)
        .onConflict((conflict) => conflict.columns(["normal", "record"]).doNothing())
        .execute(),
    );
  }
  const wanting = await foundWanting(store);
  await store.write(async (trx) => {
    await trx
      .deleteFrom("search_case")
      .where("source", "=", "answer")
      .where("origin", "in", wanting)
      .execute();
    await trx
      .deleteFrom("search_case")
      .where("source", "=", "pin")
      .where("origin", "not in", (each) => each.selectFrom("tuning_pin").select("id"))
      .execute();
    const oldest = await trx
      .selectFrom("search_case")
      .select("at")
      .where("source", "=", "answer")
      .orderBy("at", "desc")
      .offset(mostAnswers)
      .limit(1)
      .executeTakeFirst();
    if (oldest === undefined) return;
    await trx.deleteFrom("search_case").where("source", "=", "answer").where("at", "<=", oldest.at).execute();
  });
}

async function pinCases(store: Store, now: Date): Promise<Case[]> {
  const rows = await store.read.selectFrom("tuning_pin").selectAll().execute();
  return rows.map(pinOf).flatMap(({ id, queries, record }) =>
    queries.flatMap((query) => {
      const normal = normalOf(queryWords(query));
      const found = { query, normal, record, source: "pin", origin: id, at: logInstant(now) } as const;
      return normal === "" ? [] : found;
    }),
  );
}

/** Requests whose answer stands no more, or was not what the seller needed, and those that were erased. */
async function foundWanting(store: Store): Promise<string[]> {
  const origins = await store.read
    .selectFrom("search_case")
    .select("origin")
    .distinct()
    .where("source", "=", "answer")
    .execute();
  const rows = await store.read
    .selectFrom("request")
    .leftJoin("request_text", "request_text.request", "request.id")
    .select("request.id")
    .where(
      "request.id",
      "in",
      origins.map(({ origin }) => Number(origin)),
    )
    .where((each) =>
      each.or([
        each("request.state", "!=", "answered"),
        each("request.result", "in", ["partly", "incomplete"]),
        // Its words may have gone while they were taken in.
        each("request_text.request", "is", null),
      ]),
    )
    .execute();
  return rows.map(({ id }) => String(id));
}

/** The latest questions whose answer stands and cites something. */
async function answerCases(store: Store): Promise<Case[]> {
  const known = store.read.selectFrom("search_case").select("origin").where("source", "=", "answer");
  const requests = await store.read
    .selectFrom("request")
    .innerJoin("request_text", "request_text.request", "request.id")
    .leftJoin("user", "user.id", "request.seller")
    .select(["request.id", "request_text.text", "request.answeredAt", "user.name"])
    .where("request.state", "=", "answered")
    .where("request.kind", "=", "question")
    .where((each) => each.or([each("request.result", "is", null), each("request.result", "=", "complete")]))
    .where("request.answeredAt", "is not", null)
    .orderBy("request.answeredAt", "desc")
    .limit(mostAnswers)
    .execute();
  const told = new Set((await known.execute()).map(({ origin }) => origin));
  const fresh = requests.filter(({ id }) => !told.has(String(id)));
  const cases: Case[] = [];
  for (const { id, text, answeredAt, name } of fresh) {
    const query = queryOf(text, name ?? "");
    if (query === null || answeredAt === null) continue;
    const normal = normalOf(queryWords(query));
    const cited = (await citedBy(store.read, [id])).get(id) ?? [];
    // Others work in between.
    await nextTurn();
    cases.push(
      ...cited.map(
        ({ record }) =>
          ({ query, normal, record, source: "answer", origin: String(id), at: answeredAt }) as const,
      ),
    );
  }
  return cases;
}

/** A question as a query: without numbers of people and names; null where it is too long or too short to judge by. */
function queryOf(text: string, name: string): string | null {
  const line = withoutName(text, name).replaceAll(/\s+/g, " ").trim();
  if (line.length > longestCase || namesSomebody(line)) return null;
  const query = masked(line);
  return queryWords(query).length < fewestWords ? null : query;
}
