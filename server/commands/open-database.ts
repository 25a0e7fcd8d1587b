import type { Config } from "../../core/contract/config.ts";
import { systemClock } from "../clock.ts";
import type { Store } from "../store/store.ts";
import { openCurrent } from "../store/upgrade/open-current.ts";

/**
 * The server's database with its tables up to date, for a command that runs beside the server or without it.
 * @throws DatabaseNewerError, UpgradeRefusedError
 */
export function openDatabase({ data, server }: Config): Promise<Store> {
  return openCurrent({ data, server, now: systemClock });
}
