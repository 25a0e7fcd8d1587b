import { z } from "zod";
import type { Store } from "../store/store.ts";
import { normalUserCode } from "./normal-user-code.ts";

const Named = z.object({ userCode: z.string() });

type Asked = { readonly query: string | undefined; readonly body: unknown; readonly account: string };

/** Whether a device's code, named in the query or the body, was opened by another account: to this one it is not there. */
export async function openedByAnother(store: Store, { query, body, account }: Asked): Promise<boolean> {
  const named = query ?? Named.safeParse(body).data?.userCode;
  if (named === undefined) return false;
  const code = await store.read
    .selectFrom("deviceCode")
    .select("userId")
    .where("userCode", "=", normalUserCode(named))
    .executeTakeFirst();
  return code !== undefined && code.userId !== null && code.userId !== account;
}
