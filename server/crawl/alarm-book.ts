import type { Logger } from "pino";
import type { CrawlAlarm } from "../../core/contract/crawl-endpoints.ts";
import type { Now } from "../clock.ts";
import { logInstant } from "../desk/log-instant.ts";
import { queueLetter } from "../mail/outbox.ts";
import type { Store, Writing } from "../store/store.ts";

type Given = {
  readonly store: Store;
  readonly log: Logger;
  readonly now: Now;
  /** Who gets a letter when an alarm begins; nobody where there is no mail. */
  readonly recipients: readonly string[];
};

type Open = { readonly id: number } & Pick<CrawlAlarm, "kind" | "source" | "count">;
type Turn = { readonly begun: readonly Open[]; readonly ended: readonly Open[] };

/** Remembers which alarms are on, over restarts: each is told once when it begins, and once when it ends. */
export class AlarmBook {
  readonly #given: Given;
  /** Alarms that were on after the last turn; null before the first. */
  #on: string | null = null;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Takes note of the alarms that are on now. */
  async keep(alarms: readonly CrawlAlarm[]): Promise<void> {
    const on = alarms.map(keyOf).toSorted().join("\n");
    if (on === this.#on) return;
    const { store, log, now, recipients } = this.#given;
    const at = logInstant(now());
    const { begun, ended } = await store.write((trx) => turn(trx, alarms, { at, recipients }));
    this.#on = on;
    for (const { id: alarm, ...told } of begun) log.warn({ alarm, ...told }, "crawl alarm");
    for (const { id: alarm, ...told } of ended) log.warn({ alarm, ...told }, "crawl alarm over");
  }
}

const keyOf = ({ kind, source }: Pick<CrawlAlarm, "kind" | "source">): string => `${kind} ${source ?? ""}`;

async function turn(
  trx: Writing,
  alarms: readonly CrawlAlarm[],
  { at, recipients }: { at: string; recipients: readonly string[] },
): Promise<Turn> {
  const open = await trx
    .selectFrom("crawl_alarm")
    .select(["id", "kind", "source", "count"])
    .where("endedAt", "is", null)
    .execute();
  const on = new Set(alarms.map(keyOf));
  const was = new Set(open.map(keyOf));
  const ended = open.filter((one) => !on.has(keyOf(one)));
  for (const { id } of ended) {
    await trx.updateTable("crawl_alarm").set({ endedAt: at }).where("id", "=", id).execute();
  }
  const begun: Open[] = [];
  for (const { kind, source, since, count } of alarms.filter((one) => !was.has(keyOf(one)))) {
    const { id } = await trx
      .insertInto("crawl_alarm")
      .values({ kind, source, since, count, begunAt: at, endedAt: null })
      .returning("id")
      .executeTakeFirstOrThrow();
    begun.push({ id, kind, source, count });
    for (const address of recipients) {
      const letter = { kind: "crawl-alarm", request: null, about: { alarm: id }, at } as const;
      await queueLetter(trx, { ...letter, to: { address } });
    }
  }
  return { begun, ended };
}
