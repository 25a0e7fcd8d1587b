import type { LocalDatabase } from "../host/local-database.ts";
import { shownItem } from "../outbox/outbox-rules.ts";
import { unsentCount } from "./unsent.ts";

/** How much of what somebody wrote lies on this device alone, whoever it was. */
export async function unsentOnDisk(db: LocalDatabase): Promise<number> {
  const [outbox, files, drafts] = await Promise.all([
    db.getAll("outbox"),
    db.count("files"),
    db.getAllKeys("drafts"),
  ]);
  // What was sent or taken back stays for a while as the answer to a repeated click.
  const waiting = outbox.filter((item) => shownItem(item, false) !== null);
  return unsentCount({ outbox: waiting.length, files, drafts });
}
