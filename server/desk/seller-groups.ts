import { z } from "zod";
import { effectiveGroups } from "../../core/contract/config.ts";
import type { Reading } from "./people.ts";

const Groups = z.array(z.string());

/** Groups as audiences see them, of an account that may be gone: then only what everybody may see. */
export async function sellerGroups(db: Reading, account: string): Promise<string[]> {
  const row = await db.selectFrom("user").select("groups").where("id", "=", account).executeTakeFirst();
  return effectiveGroups(row === undefined ? [] : Groups.parse(JSON.parse(row.groups)));
}
