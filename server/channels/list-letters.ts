import { z } from "zod";
import type { KeptLetter } from "../../core/contract/channel-endpoints.ts";
import type { Desk } from "../desk/desk.ts";
import { visibleRequest, type Viewer } from "../desk/request-access.ts";
import type { Outcome } from "../outcome.ts";

const Names = z.array(z.string());

/** The letters of a request as they came, the first one first. */
export async function listLetters(
  desk: Pick<Desk, "store">,
  { viewer, id }: { readonly viewer: Viewer; readonly id: number },
): Promise<Outcome<{ letters: KeptLetter[] }>> {
  const db = desk.store.read;
  if ((await visibleRequest(db, viewer, id)) === undefined) return { problem: "not-found" };
  const rows = await db
    .selectFrom("mail_letter")
    .selectAll()
    .where("request", "=", id)
    .orderBy("id")
    .execute();
  return {
    answer: {
      letters: rows.map((row) => ({
        id: row.id,
        message: row.message,
        from: row.address === null ? null : { address: row.address, name: row.name },
        subject: row.subject,
        text: row.text,
        leftOut: Names.parse(JSON.parse(row.leftOut)),
        stub: row.stub,
        at: row.at,
      })),
    },
  };
}
