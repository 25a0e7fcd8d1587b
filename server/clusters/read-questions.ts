import type { Reading } from "../desk/people.ts";

/** A question as it is clustered. */
export type AskedQuestion = {
  readonly id: number;
  readonly text: string;
  /** Sections that its latest answer cites. */
  readonly sources: readonly string[];
  /** The request whose answer it waits for: the desk has said that both ask the same. */
  readonly mergedInto: number | null;
};

const idsPerRead = 500;

/** Questions and complaints whose words are kept, in the order in which they were asked; suggestions ask nothing. */
export async function readQuestions(db: Reading, ids: readonly number[]): Promise<AskedQuestion[]> {
  const questions: AskedQuestion[] = [];
  for (let from = 0; from < ids.length; from += idsPerRead) {
    const some = ids.slice(from, from + idsPerRead);
    const rows = await db
      .selectFrom("request")
      .innerJoin("request_text", "request_text.request", "request.id")
      .select(["request.id", "request.mergedInto", "request_text.text"])
      .where("request.id", "in", some)
      .where("request.kind", "!=", "suggestion")
      .execute();
    const cited = await citedBy(db, some);
    for (const { id, text, mergedInto } of rows)
      questions.push({ id, text, mergedInto, sources: cited.get(id)?.map(({ record }) => record) ?? [] });
  }
  return questions.toSorted((a, b) => a.id - b.id);
}

export type Citation = { readonly record: string; readonly document: string; readonly address: string };

/** What the latest answer of each request cites, each section once. */
export async function citedBy(db: Reading, requests: readonly number[]): Promise<Map<number, Citation[]>> {
  const rows = await db
    .selectFrom("message_source")
    .innerJoin("message", "message.id", "message_source.message")
    .select(["message.id as message", "message.request", "message_source.record"])
    .select(["message_source.document", "message_source.address"])
    .where("message.request", "in", requests)
    .where("message.kind", "=", "answer")
    .orderBy("message.id")
    .orderBy("message_source.position")
    .execute();
  const latest = new Map(rows.map(({ request, message }) => [request, message]));
  const cited = new Map<number, Citation[]>();
  for (const { request, message, ...one } of rows) {
    if (latest.get(request) !== message) continue;
    const known = cited.get(request) ?? [];
    if (!known.some(({ record }) => record === one.record)) cited.set(request, [...known, one]);
  }
  return cited;
}
