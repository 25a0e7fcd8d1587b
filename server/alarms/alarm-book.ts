import { type Alarm, type AlarmTelling, crawlAlarmKinds } from "../../core/contract/alarm.ts";
import { logInstant } from "../desk/log-instant.ts";
import { queueLetter } from "../mail/outbox.ts";
import type { Store, Writing } from "../store/store.ts";
import { alarmSteps, type AlarmSteps, type OpenAlarm } from "./alarm-steps.ts";

/** Who is told; nobody by mail where there is no mail. */
export type AlarmReaders = {
  readonly to: readonly string[];
  /** Who hears when an alarm of crawls begins, and of nothing else. */
  readonly crawlTo: readonly string[];
  readonly webhook: boolean;
};

export type AlarmBookGiven = {
  readonly store: Store;
  readonly readers: AlarmReaders;
  readonly againMs: number;
};

/** What changed, for the log. */
export type AlarmTurn = {
  readonly begun: readonly (Alarm & { readonly id: number })[];
  readonly ended: readonly OpenAlarm[];
};

/** `mayTell`: whether what can wait is told now. */
type Looked = { readonly now: Date; readonly mayTell: boolean };

const crawlKinds = new Set<Alarm["kind"]>(crawlAlarmKinds);

/** Remembers which alarms are on, over restarts, and queues what is to be told of them. */
export class AlarmBook {
  readonly #given: AlarmBookGiven;

  constructor(given: AlarmBookGiven) {
    this.#given = given;
  }

  /** The alarms that were on when it was last written. */
  async open(): Promise<Alarm[]> {
    return await this.#given.store.read
      .selectFrom("alarm")
      .select(["kind", "source", "since", "count", "overdue", "atRisk"])
      .where("endedAt", "is", null)
      .execute();
  }

  /**
   * Takes note of the alarms that are on now; writes only where that is news.
   * Rejects with `DatabaseUnavailableError` where it cannot be written.
   */
  async keep(on: readonly Alarm[], { now, mayTell }: Looked): Promise<AlarmTurn> {
    const { store, againMs } = this.#given;
    const open = await store.read
      .selectFrom("alarm")
      .select(["id", "kind", "source", "toldAt"])
      .where("endedAt", "is", null)
      .execute();
    const steps = alarmSteps(open, on, { now, mayTell, againMs });
    if (steps.begin.length + steps.tell.length + steps.end.length === 0) return { begun: [], ended: [] };
    const begun = await store.write((trx) => this.#take(trx, steps, logInstant(now)));
    return { begun, ended: steps.end.map((one) => one.open) };
  }

  async #take(trx: Writing, steps: AlarmSteps, at: string): Promise<AlarmTurn["begun"]> {
    for (const { open, tell } of steps.end) {
      await trx.updateTable("alarm").set({ endedAt: at }).where("id", "=", open.id).execute();
      if (tell) await this.#queue(trx, { ...open, telling: "off" }, at);
    }
    for (const { id, telling, alarm } of steps.tell) {
      const { since, count, overdue, atRisk } = alarm;
      const stands = { since, count, overdue: overdue ?? null, atRisk: atRisk ?? null };
      await trx
        .updateTable("alarm")
        .set({ ...stands, toldAt: at })
        .where("id", "=", id)
        .execute();
      await this.#queue(trx, { id, kind: alarm.kind, telling }, at);
    }
    const begun: (Alarm & { id: number })[] = [];
    for (const { alarm, tell } of steps.begin) {
      const { id } = await trx
        .insertInto("alarm")
        .values({ ...alarm, begunAt: at, endedAt: null, toldAt: tell ? at : null })
        .returning("id")
        .executeTakeFirstOrThrow();
      begun.push({ ...alarm, id });
      if (tell) await this.#queue(trx, { id, kind: alarm.kind, telling: "on" }, at);
    }
    return begun;
  }

  async #queue(trx: Writing, { id, kind, telling }: Telling, at: string): Promise<void> {
    const { to, crawlTo, webhook } = this.#given.readers;
    const isCrawlBegun = telling === "on" && crawlKinds.has(kind);
    for (const address of new Set([...to, ...(isCrawlBegun ? crawlTo : [])])) {
      const letter = { kind: "alarm", request: null, about: { alarm: id, telling }, at } as const;
      await queueLetter(trx, { ...letter, to: { address } });
    }
    if (webhook) await queueCall(trx, { id, telling }, at);
  }
}

type Telling = Pick<OpenAlarm, "id" | "kind"> & { readonly telling: AlarmTelling };

/** That it is still on need not be told beside what has not arrived yet. */
async function queueCall(
  trx: Writing,
  { id: alarm, telling }: Pick<Telling, "id" | "telling">,
  at: string,
): Promise<void> {
  const waiting = await trx
    .selectFrom("alarm_call")
    .select("id")
    .where("alarm", "=", alarm)
    .executeTakeFirst();
  if (telling === "again" && waiting !== undefined) return;
  await trx.insertInto("alarm_call").values({ alarm, telling, at, attempts: 0, nextAt: at }).execute();
}
