import type { Config } from "../../core/contract/config.ts";
import type { Store } from "../store/store.ts";
import { rolledTables } from "./rolled-rows.ts";

const dayMs = 86_400_000;
// A year can be held beside the year before, as entries are.
const figureDays = 400;

/** Forgets what was added up long ago, and everything where nothing is to be kept. To be run hourly. */
export async function forgetFigures(
  store: Store,
  { learning }: Pick<Config, "learning">,
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - figureDays * dayMs).toISOString().slice(0, 10);
  const off = learning.keep === "off";
  for (const table of [...rolledTables, "search_period"] as const) {
    await store.write((trx) => {
      const all = trx.deleteFrom(table);
      return (off ? all : all.where("period", "<", before)).execute();
    });
  }
}
