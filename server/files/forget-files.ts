import type { Config } from "../../core/contract/config.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Store } from "../store/store.ts";
import { dropFiles } from "./drop-files.ts";
import type { FileFolder } from "./file-folder.ts";
import { removeLeaving } from "./remove-leaving.ts";

const dayMs = 86_400_000;

/**
 * What was uploaded and never sent goes after a day, screenshots after `keeps.screenshotDays`, and with them all bytes
 * that no row knows: those of uploads that the server did not live to finish. Other files go with their request's text.
 */
export async function forgetFiles(
  { store, folder }: { readonly store: Store; readonly folder: FileFolder },
  keeps: Pick<Config["keeps"], "screenshotDays">,
  now: Date,
): Promise<void> {
  const before = (days: number): Date => new Date(now.getTime() - days * dayMs);
  await store.write(async (trx) => {
    await dropFiles(trx, { waitingSince: logInstant(before(1)) });
    await dropFiles(trx, { screenshotsBefore: logInstant(before(keeps.screenshotDays)) });
  });
  await store.settle();
  await removeLeaving(store, folder);
  const rows = await store.read.selectFrom("file").select("content").execute();
  const known = new Set(rows.map(({ content }) => content));
  for (const { name, writtenAt } of await folder.list()) {
    if (!known.has(name) && writtenAt < before(1)) await folder.remove(name);
  }
}
