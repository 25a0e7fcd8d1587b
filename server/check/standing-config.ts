import { existsSync } from "node:fs";
import type { Config } from "../../core/contract/config.ts";
import { RuleBook } from "../rules/rule-book.ts";
import { databaseFile } from "../store/database-file.ts";
import { pendingMigrations } from "../store/migrate.ts";
import { openStore } from "../store/open-store.ts";

/** The configuration with the rules that people have changed in the console. Changes nothing. */
export async function standingConfig(config: Config): Promise<Config> {
  const file = databaseFile(config.data);
  if (!existsSync(file)) return config;
  try {
    const store = openStore(file);
    try {
      if ((await pendingMigrations(store.shared)).length > 0) return config;
      const book = new RuleBook(config.desk);
      await book.readAnew(store.read);
      return book.over(config);
    } finally {
      await store.close();
    }
  } catch {
    // What is wrong with the database is told by the check of the database.
    return config;
  }
}
