import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { sql } from "kysely";
import type { Config } from "../../core/contract/config.ts";
import { removeAccount } from "../accounts/remove-account.ts";
import { recordChange } from "../audit/record-change.ts";
import { erasePerson } from "../desk/erase-person.ts";
import { eraseRequest } from "../desk/erase-request.ts";
import { fileFolder } from "../files/file-folder.ts";
import { removeLeaving } from "../files/remove-leaving.ts";
import type { Now } from "../clock.ts";
import type { Store } from "../store/store.ts";
import { dropCopies } from "../store/upgrade/copies-before-upgrade.ts";
import { openCurrent } from "../store/upgrade/open-current.ts";
import { type Erasure, erasuresFile, erasuresSince, noteErasure } from "./erasures.ts";

// Numbers that were given since the backup stand in letters and in people's heads: none of them is given again.
const skippedNumbers = 10_000;

type Settling = {
  readonly config: Pick<Config, "data" | "server">;
  /** When the backup began. */
  readonly startedAt: string;
  /** Other folders that may know of erasures. */
  readonly lists: readonly string[];
  readonly now: Now;
};

/**
 * What has to be done to a database that went back in time before anybody works with it. A second run does the same.
 * @returns how many erasures were done again.
 */
export async function settleRestored({ config, startedAt, lists, now }: Settling): Promise<number> {
  const { data } = config;
  const files = [data, ...lists].map((folder) => join(folder, erasuresFile));
  const erasures = await erasuresSince(files, new Date(startedAt));
  const known = new Set((await erasuresSince([join(data, erasuresFile)], new Date(0))).map(nameOf));
  for (const erasure of erasures) if (!known.has(nameOf(erasure))) await noteErasure(data, erasure);
  const store = await openCurrent({ data, server: config.server, now, isRestoring: true });
  try {
    await beginAnew(store, startedAt, now());
    for (const erasure of erasures) await eraseAgain(store, erasure, now());
    await removeLeaving(store, fileFolder(data));
    await store.settle();
    // One may just have been made on the way to this version, from before the erasures.
    await dropCopies(data);
    return erasures.length;
  } finally {
    await store.close();
  }
}

async function beginAnew(store: Store, startedAt: string, now: Date): Promise<void> {
  const subject = `backup:${startedAt}`;
  await store.write(async (trx) => {
    const done = await trx
      .selectFrom("audit")
      .select("seq")
      .where("action", "=", "backup-restored")
      .where("subject", "=", subject)
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
    const last = await trx
      .selectFrom("audit")
      .select("seq")
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
    // Broken off and taken up again: it is done already.
    if (done !== undefined && done.seq === last?.seq) return;
    // Browsers hold more than this database knows of: another history makes them ask for all.
    await trx.updateTable("catalogue_history").set({ id: randomUUID() }).execute();
    await sql`update sqlite_sequence set seq = seq + ${skippedNumbers} where name in ('request', 'message')`.execute(
      trx,
    );
    const entry = { at: now.toISOString(), by: null, action: "backup-restored", subject } as const;
    await recordChange(trx, { ...entry, before: null, after: null });
  });
}

async function eraseAgain(store: Store, erasure: Erasure, now: Date): Promise<void> {
  if (erasure.kind === "request") {
    await eraseRequest(store, erasure.request, now);
    return;
  }
  await erasePerson(store, erasure.account, now);
  await removeAccount(store, erasure.account, now);
}

const nameOf = (erasure: Erasure): string => JSON.stringify(erasure);
