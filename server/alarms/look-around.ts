import { statfs } from "node:fs/promises";
import type { Config } from "../../core/contract/config.ts";
import { openHours } from "../../core/desk/open-hours.ts";
import { advance } from "../../core/desk/open-time.ts";
import type { Desk } from "../desk/desk.ts";
import { OpenBook } from "../desk/reminders/open-book.ts";
import { deskCalendar } from "../staff/working-of.ts";
import { clockFacts } from "./clock-facts.ts";
import { failingLetters } from "./failing-letters.ts";
import { SinceWhen } from "./since-when.ts";
import { somebodyWorks } from "./somebody-works.ts";
import type { SystemFacts } from "./system-alarms.ts";

export type Surroundings = {
  readonly desk: Pick<Desk, "store" | "config" | "now" | "clocks">;
  readonly config: Pick<Config, "data" | "mail" | "alarms">;
  /** Undefined until it was tried. */
  readonly inboxFailingSince: () => string | null | undefined;
  readonly lastBackup: () => Promise<SystemFacts["backup"]>;
  readonly providerFailingSince: () => string | null | undefined;
  /** A part that could not be looked at; the others are, all the same. */
  readonly failed: (part: string, error: unknown) => void;
};

export type Look = {
  readonly facts: SystemFacts;
  /** Whether what can wait is told now: the desk is open, or never will be. */
  readonly mayTell: boolean;
};

/** Gives a look at everything that alarms are made of, as often as it is asked. */
export function lookAround(given: Surroundings): () => Promise<Look> {
  const { desk, config, failed } = given;
  const book = new OpenBook();
  const refused = new SinceWhen();
  const nobody = new SinceWhen();
  const unseen = new Set<string>();

  /** What cannot be seen now stands as it stood. */
  async function seen<T>(part: string, look: () => Promise<T>): Promise<T | undefined> {
    try {
      const found = await look();
      unseen.delete(part);
      return found;
    } catch (error) {
      // Once is enough for the log, however often it is tried.
      if (!unseen.has(part)) failed(part, error);
      unseen.add(part);
      return undefined;
    }
  }

  return async () => {
    const now = desk.now();
    const at = Math.floor(now.getTime() / 1000);
    const hours = openHours([deskCalendar(desk)], at);
    const opensAt = advance(hours, at, 0);
    const deskOpen = opensAt === at;
    const { unclaimedMinutes } = config.alarms;
    const is = await desk.store.condition();
    const since = refused.look(is !== "ok", now);
    const works = deskOpen ? await seen("shift", () => somebodyWorks(desk)) : undefined;
    const facts: SystemFacts = {
      now,
      inboxFailingSince: config.mail?.inbox ? given.inboxFailingSince() : null,
      letters: config.mail ? await seen("letters", () => failingLetters(desk.store)) : null,
      disk: await seen("disk", () => roomOn(config.data)),
      database: is === "ok" || since === null ? null : { is, since },
      clock: await seen("clock", () => clockFacts({ desk, book, hours, unclaimedMinutes })),
      nobodySince: works === undefined ? nobodyYet(nobody, deskOpen, now) : nobody.look(!works, now),
      backup: await seen("backup", given.lastBackup),
      providerFailingSince: given.providerFailingSince(),
    };
    return { facts, mayTell: deskOpen || opensAt === null };
  };
}

/** Closed hours count for nobody, and whoever was missing yesterday is not missing since then. */
function nobodyYet(nobody: SinceWhen, deskOpen: boolean, now: Date): null | undefined {
  if (deskOpen) return undefined;
  nobody.look(false, now);
  return null;
}

async function roomOn(folder: string): Promise<SystemFacts["disk"]> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
