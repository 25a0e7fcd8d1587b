import { z } from "zod";
import type { Store } from "../store/store.ts";
import { deviceCodeLifeMs } from "./device-code-life.ts";

const Verified = z.object({ user_code: z.string(), status: z.string(), scope: z.string().nullish() });

/** What the connect page shows before a person confirms: which browser asks, since when and until when. */
export async function describeDevice(store: Store, verified: unknown) {
  const { user_code: userCode, status, scope } = Verified.parse(verified);
  const row = await store.read
    .selectFrom("deviceCode")
    .select("expiresAt")
    .where("userCode", "=", userCode)
    .executeTakeFirst();
  const expiresAt = row?.expiresAt ?? null;
  return {
    userCode,
    status,
    device: scope ?? "",
    askedAt: expiresAt && new Date(Date.parse(expiresAt) - deviceCodeLifeMs).toISOString(),
    expiresAt,
  };
}
