import type { RequestRow } from "../../core/contract/request.ts";
import type { Reading } from "./people.ts";
import type { StoredRequest } from "./standing-row.ts";

// SQLite takes up to 32,766 parameters.
const idsPerStatement = 1000;

/** Of requests that came by mail: who wrote, and why a person must look at it, by the request's id. */
export async function questionLetters(
  db: Reading,
  requests: readonly Pick<StoredRequest, "id" | "via">[],
): Promise<Map<number, NonNullable<RequestRow["letter"]>>> {
  const ids = requests.filter(({ via }) => via === "mail").map(({ id }) => id);
  const letters = new Map<number, NonNullable<RequestRow["letter"]>>();
  for (let from = 0; from < ids.length; from += idsPerStatement) {
    const rows = await db
      .selectFrom("mail_letter")
      .select(["request", "address", "stub"])
      .where("request", "in", ids.slice(from, from + idsPerStatement))
      .where("message", "is", null)
      .execute();
    for (const { request, address, stub } of rows) letters.set(request, { from: address, stub });
  }
  return letters;
}
