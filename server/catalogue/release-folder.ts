import { join } from "node:path";

/** Where the index-builder publishes: `current.json` and one folder per release. */
export function releasesFolder(data: string): string {
  return join(data, "releases");
}
