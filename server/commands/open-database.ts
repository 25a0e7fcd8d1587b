import type { Config } from "../../core/contract/config.ts";
import { createAuth, migrateAuth } from "../identity/create-auth.ts";
import { databaseFile } from "../store/database-file.ts";
import { migrate } from "../store/migrate.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { systemClock } from "../clock.ts";

/** The server's database with its tables up to date, for a command that runs beside the server or without it. */
export async function openDatabase(config: Config): Promise<Store> {
  const store = openStore(databaseFile(config.data));
  const { address, secret } = config.server;
  await migrate(store.shared);
  await migrateAuth(createAuth({ store, address, secret, now: systemClock }));
  return store;
}
