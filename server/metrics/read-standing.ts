import { statfs } from "node:fs/promises";
import type { Config } from "../../core/contract/config.ts";
import { lastBackup } from "../backup/last-backup.ts";
import { finishedRuns, isServedSince } from "../crawl/run-end.ts";
import type { RunSummary } from "../crawl/run-summary.ts";
import type { Desk } from "../desk/desk.ts";
import type { OpenBook } from "../desk/reminders/open-book.ts";
import { mostAttempts } from "../mail/next-attempt.ts";
import { deskStaff } from "../staff/desk-staff.ts";
import { shiftsOf } from "../staff/shifts-of.ts";
import type { StandingFacts } from "./standing-gauges.ts";

const soonMs = 10 * 60_000;

/** What is looked up for the gauges; the rest of them is at hand at any moment. */
export type LookedUp = Omit<StandingFacts, "live" | "queued" | "release" | "stale" | "workers">;

export type LookingUp = {
  readonly desk: Pick<Desk, "store" | "config" | "now" | "clocks">;
  readonly config: Pick<Config, "data" | "mail">;
  readonly book: OpenBook;
  /** Oldest first. */
  readonly runs: () => readonly RunSummary[];
};

/** Costs what one look at the queue does, however much was asked in all. */
export async function readStanding({ desk, config, book, runs }: LookingUp): Promise<LookedUp> {
  const finished = finishedRuns(runs()).filter(({ kind }) => kind !== "rights");
  const last = finished.at(-1);
  return {
    crawl: last ? { finishedAt: last.finishedAt, isWell: isServedSince(last) } : null,
    crawlSucceededAt: finished.findLast(isServedSince)?.finishedAt ?? null,
    mailboxReadAt: await mailboxReadAt(desk),
    letters: config.mail ? await letters(desk) : null,
    requests: await requests(desk, book),
    onShift: await onShift(desk),
    disk: await disk(config.data),
    backupAt: (await lastBackup(config.data)).last?.at ?? null,
  };
}

async function mailboxReadAt({ store }: Pick<Desk, "store">): Promise<string | null> {
  const read = await store.read
    .selectFrom("mail_folder")
    .select((each) => each.fn.max("at").as("at"))
    .executeTakeFirst();
  return read?.at ?? null;
}

async function letters({ store }: Pick<Desk, "store">): Promise<StandingFacts["letters"]> {
  const rows = await store.read
    .selectFrom("letter")
    .select((each) => [
      each("attempts", ">=", mostAttempts).as("isGivenUp"),
      each.fn.countAll<number>().as("count"),
    ])
    .where("sentAt", "is", null)
    .groupBy("isGivenUp")
    .execute();
  const of = (isGivenUp: boolean): number =>
    rows.find((row) => Boolean(row.isGivenUp) === isGivenUp)?.count ?? 0;
  return { waiting: of(false), givenUp: of(true) };
}

async function requests(desk: LookingUp["desk"], book: OpenBook): Promise<StandingFacts["requests"]> {
  const timed = await book.read(desk);
  const now = desk.now().getTime();
  const running = timed.filter(({ request: { state } }) => state === "open");
  const leftMs = running.flatMap(({ dueAt }) => (dueAt === null ? [] : [Date.parse(dueAt) - now]));
  return {
    open: running.length,
    paused: timed.length - running.length,
    dueSoon: leftMs.filter((left) => left >= 0 && left <= soonMs).length,
    late: leftMs.filter((left) => left < 0).length,
  };
}

async function onShift(desk: LookingUp["desk"]): Promise<number> {
  const staff = await deskStaff(desk.store.read);
  const shifts = await shiftsOf(
    desk,
    staff.map(({ id }) => id),
  );
  return [...shifts.values()].filter(({ kind }) => kind === "on").length;
}

async function disk(folder: string): Promise<StandingFacts["disk"]> {
  const room = await statfs(folder).catch(() => null);
  return room && { free: room.bavail * room.bsize, size: room.blocks * room.bsize };
}
