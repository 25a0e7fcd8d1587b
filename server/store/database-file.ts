import { join } from "node:path";

/** Where the database lies within the data folder. */
export function databaseFile(data: string): string {
  return join(data, "ask-me.sqlite");
}
