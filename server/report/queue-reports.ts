import { setTimeout as delay } from "node:timers/promises";
import type { Config } from "../../core/contract/config.ts";
import { localDays } from "../../core/insight/local-days.ts";
import { dueReport } from "../../core/insight/report/due-report.ts";
import type { Now } from "../clock.ts";
import { logInstant } from "../desk/log-instant.ts";
import { deskTimeZone } from "../mail/moment-in.ts";
import { queueLetter } from "../mail/outbox.ts";
import type { Store } from "../store/store.ts";

const lookMs = 60_000;

type Queueing = { readonly store: Store; readonly config: Config; readonly now: Now };

/** Puts the week's report into the outbox for everybody it goes to, once. @returns how many letters. */
export async function queueReports({ store, config, now }: Queueing): Promise<number> {
  const { to, language, ...schedule } = config.insight.report;
  if (config.mail === undefined || to.length === 0) return 0;
  const at = now();
  const week = dueReport(localDays(deskTimeZone(config.desk, at))(at.getTime() / 1000), schedule);
  if (week === null) return 0;
  return store.write(async (trx) => {
    const { numInsertedOrUpdatedRows: fresh } = await trx
      .insertInto("report_sent")
      .values({ week, at: logInstant(at) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (fresh !== 1n) return 0;
    const addresses = new Set(to);
    for (const address of addresses)
      await queueLetter(trx, {
        kind: "trainer-report",
        request: null,
        to: { address },
        about: { week, region: [], channel: [], language },
        at: logInstant(at),
      });
    return addresses.size;
  });
}

/** Looks whether a report is due, until `signal` aborts. */
export async function keepReporting(
  queueing: Queueing,
  { signal, failed }: { readonly signal: AbortSignal; readonly failed: (error: unknown) => void },
): Promise<void> {
  while (!signal.aborted) {
    await queueReports(queueing).catch(failed);
    await delay(lookMs, undefined, { signal, ref: false }).catch(() => {});
  }
}
