import type { Logger } from "pino";
import { HalfRestoredError } from "../../backup/half-restored-error.ts";
import { isHalfRestored } from "../../backup/restore-phase.ts";
import type { Now } from "../../clock.ts";
import { createAuth } from "../../identity/create-auth.ts";
import { databaseFile } from "../database-file.ts";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";

type Opening = {
  readonly data: string;
  readonly server: { readonly address: string; readonly secret: string };
  readonly now: Now;
  /** Hears of an upgrade. */
  readonly log?: Logger;
  /** The restore itself, which alone may open what is half restored. */
  readonly isRestoring?: boolean;
};

/**
 * The data folder's database with its tables up to date.
 * @throws DatabaseNewerError, UpgradeRefusedError, HalfRestoredError; the database is closed then.
 */
export async function openCurrent({ data, server, now, log, isRestoring = false }: Opening): Promise<Store> {
  if (!isRestoring && isHalfRestored(data)) throw new HalfRestoredError(data);
  const store = openStore(databaseFile(data));
  const { address, secret } = server;
  try {
    const auth = createAuth({ store, address, secret, now });
    const { changes, copy } = await bringUpToDate({ store, auth, data, now });
    if (copy !== null) log?.warn({ changes, copy }, "database brought up to date");
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
