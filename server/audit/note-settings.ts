import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { logInstant } from "../desk/log-instant.ts";
import type { Store } from "../store/store.ts";
import { recordChange } from "./record-change.ts";

type Loaded = {
  /** The configuration's own path. */
  readonly file: string;
  readonly at: Date;
};

/** Takes down that other settings hold from now on, by the SHA-256 of their file, as `sha256sum` tells it. */
export async function noteSettings(store: Store, { file, at }: Loaded): Promise<void> {
  const bytes = await readFile(file).catch(() => null);
  // Whoever starts a server without a file, as tests do, has nothing to be held to.
  if (bytes === null) return;
  const digest = createHash("sha256").update(bytes).digest("hex");
  await store.write(async (trx) => {
    const last = await trx
      .selectFrom("audit")
      .select("after")
      .where("action", "=", "settings-loaded")
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
    if (last?.after === digest) return;
    const change = { action: "settings-loaded", subject: "settings", before: last?.after ?? null } as const;
    await recordChange(trx, { ...change, at: logInstant(at), by: null, after: digest });
  });
}
