import { citedBy } from "../desk/cited-by.ts";
import type { Reading } from "../desk/people.ts";
import { inParts } from "../store/in-parts.ts";

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

/** Questions and complaints whose words are kept, in the order in which they were asked; suggestions ask nothing, and neither does what was taken back. */
export async function readQuestions(db: Reading, ids: readonly number[]): Promise<AskedQuestion[]> {
  const questions: AskedQuestion[] = [];
  for (const some of inParts(ids, idsPerRead)) {
    const rows = await db
      .selectFrom("request")
      .innerJoin("request_text", "request_text.request", "request.id")
      .select(["request.id", "request.mergedInto", "request_text.text"])
      .where("request.id", "in", some)
      .where("request.kind", "!=", "suggestion")
      .where("request.state", "!=", "cancelled")
      .execute();
    const cited = await citedBy(db, some);
    for (const { id, text, mergedInto } of rows)
      questions.push({ id, text, mergedInto, sources: cited.get(id)?.map(({ record }) => record) ?? [] });
  }
  return questions.toSorted((a, b) => a.id - b.id);
}
