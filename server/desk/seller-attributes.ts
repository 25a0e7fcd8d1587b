import type { Config } from "../../core/contract/config.ts";
import type { RequestView } from "../../core/contract/request.ts";
import type { Reading } from "./people.ts";

/** What the desk is told of who asks; null once the account is gone. */
export async function sellerAttributes(
  db: Reading,
  { regions }: Pick<Config["desk"], "regions">,
  seller: string,
): Promise<RequestView["sellerAttributes"]> {
  const account = await db
    .selectFrom("user")
    .select(["region", "channel", "department", "joinedAt"])
    .where("id", "=", seller)
    .executeTakeFirst();
  if (account === undefined) return null;
  const { asked } = await db
    .selectFrom("request")
    .select((each) => each.fn.countAll<number>().as("asked"))
    .where("seller", "=", seller)
    .executeTakeFirstOrThrow();
  const region = account.region === null ? undefined : regions[account.region];
  return { ...account, timeZone: region?.timeZone ?? null, asked };
}
