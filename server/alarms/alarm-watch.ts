import type { Logger } from "pino";
import { type Alarm, systemAlarmKinds } from "../../core/contract/alarm.ts";
import type { AlarmPlan } from "../../core/contract/config-alarms.ts";
import type { AlarmBook } from "./alarm-book.ts";
import type { DirectLine } from "./direct-line.ts";
import type { Look } from "./look-around.ts";
import { systemAlarms } from "./system-alarms.ts";

type Given = {
  readonly look: () => Promise<Look>;
  readonly plan: AlarmPlan;
  readonly book: AlarmBook;
  readonly lines: readonly DirectLine[];
  readonly log: Logger;
};

const ofSystem = new Set<Alarm["kind"]>(systemAlarmKinds);

/** Looks around again and again, and has told what begins, stays and is over. */
export class AlarmWatch {
  readonly #given: Given;
  /** All that is on; null before the first look. */
  #on: readonly Alarm[] | null = null;
  /** What the crawl has told last; null before the first time. */
  #crawl: readonly Alarm[] | null = null;

  constructor(given: Given) {
    this.#given = given;
  }

  /** What is on now, but for crawls. */
  get system(): readonly Alarm[] {
    return (this.#on ?? []).filter(({ kind }) => ofSystem.has(kind));
  }

  /** The alarms of crawls that are on now. */
  readonly hearCrawl = (alarms: readonly Alarm[]): void => {
    this.#crawl = alarms;
  };

  async turn(): Promise<void> {
    const { look, plan, book, lines, log } = this.#given;
    const { facts, mayTell } = await look();
    const before = this.#on ?? (await book.open());
    const crawl = this.#crawl ?? before.filter(({ kind }) => !ofSystem.has(kind));
    const on = [...crawl, ...systemAlarms(facts, before, plan)];
    this.#on = on;
    const refused = on.find(({ kind }) => kind === "database") ?? null;
    const told = await Promise.all(lines.map((line) => line.look(refused, facts.now)));
    for (const delivery of told)
      if (delivery) log.warn({ alarm: refused, ...delivery }, "alarm told directly");
    // What cannot be written is told by the lines alone.
    if (facts.database !== null) return;
    const { begun, ended } = await book.keep(on, { now: facts.now, mayTell });
    for (const { id: alarm, ...about } of begun) log.warn({ alarm, ...about }, "alarm");
    for (const { id: alarm, kind, source } of ended) log.warn({ alarm, kind, source }, "alarm over");
  }
}
