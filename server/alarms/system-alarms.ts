import { type Alarm, type SystemAlarmKind, systemAlarmKinds } from "../../core/contract/alarm.ts";
import type { AlarmPlan } from "../../core/contract/config-alarms.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const megabyte = 1_048_576;
/** What was told of the disk is taken back only once there is clearly more room: at its edge it would come and go. */
const roomAgain = 1.25;
/** Another process may hold the database for a moment: a backup, a look by hand. */
const busyMs = minuteMs;

/** How many requests are due, each counted as one of these but for `unclaimed`. */
export type ClockFacts = {
  readonly overdue: number;
  /** Will be late if all goes on as usual. */
  readonly atRisk: number;
  /** Due soon and in nobody's hands, though a free agent would still be in time. */
  readonly waiting: number;
  /** In nobody's hands: due soon, or overdue. */
  readonly unclaimed: number;
  /** Whether the desk is open: only then an alarm begins. */
  readonly isOpen: boolean;
};

/** What the server knows of itself at one look; undefined where it could not see: then it stands as it stood. */
export type SystemFacts = {
  readonly now: Date;
  /** Since when; null where all is well, or there is none. */
  readonly inboxFailingSince: string | null | undefined;
  /** Since when the mail server takes no letter, and how many wait. */
  readonly letters: { readonly since: string; readonly waiting: number } | null | undefined;
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number } | undefined;
  /** Whether it takes writes, and since when it does not. */
  readonly database: { readonly is: "busy" | "read-only"; readonly since: string } | null;
  readonly clock: ClockFacts | undefined;
  /** Since when the desk is open and nobody works; null where somebody does or it is closed. */
  readonly nobodySince: string | null | undefined;
  /** The last good backup, or since when one is awaited; null where the server makes none. */
  readonly backup: { readonly at: string; readonly isFirst: boolean } | null | undefined;
  readonly providerFailingSince: string | null | undefined;
};

type Limits = Omit<AlarmPlan, "to" | "webhook" | "againHours">;
type Judged = Omit<Alarm, "kind" | "source"> | null | undefined;

/** What somebody ought to look at now. @param before what was so at the look before */
export function systemAlarms(facts: SystemFacts, before: readonly Alarm[], limits: Limits): Alarm[] {
  return systemAlarmKinds.flatMap((kind) => {
    const was = before.find((one) => one.kind === kind) ?? null;
    const judged = judges[kind](facts, limits, was);
    if (judged === undefined) return was === null ? [] : [was];
    return judged === null ? [] : [{ kind, source: null, ...judged }];
  });
}

const judges: Record<SystemAlarmKind, (facts: SystemFacts, limits: Limits, was: Alarm | null) => Judged> = {
  inbox: ({ inboxFailingSince, now }, { mailMinutes }, was) =>
    lasting(inboxFailingSince, { now, forMs: mailMinutes * minuteMs, was }),
  letters: ({ letters, now }, { mailMinutes }, was) =>
    letters &&
    withCount(lasting(letters.since, { now, forMs: mailMinutes * minuteMs, was }), letters.waiting),
  shift: ({ nobodySince, now }, { nobodyMinutes }, was) =>
    lasting(nobodySince, { now, forMs: nobodyMinutes * minuteMs, was }),
  provider: ({ providerFailingSince, now }, { mailMinutes }, was) =>
    lasting(providerFailingSince, { now, forMs: mailMinutes * minuteMs, was }),
  database: ({ database, now }, _, was) =>
    database && lasting(database.since, { now, forMs: database.is === "busy" ? busyMs : 0, was }),
  clock({ clock, now }, { requestsAtRisk }, was) {
    if (clock === undefined) return undefined;
    // Half of what raises it is not yet well.
    const many = clock.atRisk >= (was === null ? requestsAtRisk : Math.ceil(requestsAtRisk / 2));
    if (was === null && !clock.isOpen) return null;
    if (!many && clock.unclaimed === 0) return null;
    const { overdue, atRisk, waiting } = clock;
    return { since: was?.since ?? now.toISOString(), count: overdue + atRisk + waiting, overdue, atRisk };
  },
  disk({ disk, now }, { diskPercent, diskMegabytes }, was) {
    if (disk === undefined) return undefined;
    const least = Math.max(diskMegabytes * megabyte, (disk.totalBytes * diskPercent) / 100);
    if (disk.freeBytes >= least * (was === null ? 1 : roomAgain)) return null;
    return { since: was?.since ?? now.toISOString(), count: Math.floor(disk.freeBytes / megabyte) };
  },
  backup({ backup, now }, { backupHours }) {
    if (backup === undefined) return undefined;
    if (backup === null || backupHours === null) return null;
    const ageMs = now.getTime() - Date.parse(backup.at);
    if (ageMs <= backupHours * hourMs) return null;
    return { since: backup.at, count: backup.isFirst ? null : Math.floor(ageMs / hourMs) };
  },
};

type Lasting = { readonly now: Date; readonly forMs: number; readonly was: Alarm | null };

/** What was told stays until it is over: a server that has just started knows only of a moment. */
function lasting(since: string | null | undefined, { now, forMs, was }: Lasting): Judged {
  if (since === undefined || since === null) return since;
  if (was !== null)
    return { since: Date.parse(was.since) < Date.parse(since) ? was.since : since, count: null };
  return now.getTime() - Date.parse(since) < forMs ? null : { since, count: null };
}

const withCount = (judged: Judged, count: number): Judged => judged && { ...judged, count };
