import type { Reading } from "./people.ts";

export type Citation = { readonly record: string; readonly document: string; readonly address: string };

/** What the latest answer of each request cites, each section once; of one that cites nothing, nothing. */
export async function citedBy(db: Reading, requests: readonly number[]): Promise<Map<number, Citation[]>> {
  const rows = await db
    .selectFrom("message")
    .leftJoin("message_source", "message_source.message", "message.id")
    .select(["message.id as message", "message.request", "message_source.record"])
    .select(["message_source.document", "message_source.address"])
    .where("message.request", "in", requests)
    .where("message.kind", "=", "answer")
    .orderBy("message.id")
    .orderBy("message_source.position")
    .execute();
  const latest = new Map(rows.map(({ request, message }) => [request, message]));
  const cited = new Map<number, Citation[]>();
  for (const { request, message, record, document, address } of rows) {
    if (latest.get(request) !== message || record === null || document === null || address === null) continue;
    const known = cited.get(request) ?? [];
    if (!known.some((one) => one.record === record))
      cited.set(request, [...known, { record, document, address }]);
  }
  return cited;
}
