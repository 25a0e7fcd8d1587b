import { nobodyYet } from "../desk/nobody-yet.ts";
import type { Reading } from "../desk/people.ts";
import type { StoredRequest } from "../desk/standing-row.ts";

/** Of each request the accounts of whoever asked it, and of colleagues who joined; of a letter that is nobody's yet, none. */
export async function askersOf(
  db: Reading,
  requests: readonly Pick<StoredRequest, "id" | "seller">[],
): Promise<Map<number, string[]>> {
  const joiners = await db
    .selectFrom("request_joiner")
    .select(["request", "account"])
    .where(
      "request",
      "in",
      requests.map(({ id }) => id),
    )
    .execute();
  const joined = Map.groupBy(joiners, ({ request }) => request);
  return new Map(
    requests.map(({ id, seller }) => {
      const others = (joined.get(id) ?? []).map(({ account }) => account);
      return [id, [...new Set([seller, ...others])].filter((one) => one !== nobodyYet)];
    }),
  );
}
