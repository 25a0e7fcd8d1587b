import { z } from "zod";
import { Instant } from "./record.ts";

/** What may be wrong with the portal and how it is read. */
export const crawlAlarmKinds = ["stale", "held", "failed", "hidden"] as const;
/** What may be wrong with the server itself and what it lives from. */
export const systemAlarmKinds = [
  "inbox",
  "letters",
  "clock",
  "shift",
  "disk",
  "database",
  "backup",
  "provider",
] as const;
export type SystemAlarmKind = (typeof systemAlarmKinds)[number];
export const alarmKinds = [...crawlAlarmKinds, ...systemAlarmKinds] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/**
 * When it is told. now: nobody gets what they need until somebody acts, so at any hour · desk-hours: it can wait until the desk
 * opens.
 */
export const alarmUrgency: Readonly<Record<AlarmKind, "now" | "desk-hours">> = {
  stale: "desk-hours",
  held: "desk-hours",
  failed: "desk-hours",
  hidden: "desk-hours",
  inbox: "now",
  letters: "now",
  // It begins while the desk is open, and through the night nobody need hear of it again.
  clock: "desk-hours",
  shift: "now",
  disk: "now",
  database: "now",
  backup: "desk-hours",
  provider: "now",
};

/** Something that somebody ought to look at now. */
export const Alarm = z
  .object({
    kind: z.enum(alarmKinds),
    /** From when on it was not as it should be. */
    since: Instant,
    /** Id of the source of the portal; null where it concerns none or all. */
    source: z.string().nullable(),
    /**
     * stale, backup: hours since the last good one · held, hidden: documents · letters: how many wait · clock: requests ·
     * disk: free megabytes; null where no number says more.
     */
    count: z.int().nullable(),
    /** clock alone: of these requests those whose time is over. None of them is also at risk. */
    overdue: z.int().nullish(),
    /** clock alone: of these requests those that will be late if all goes on as usual. */
    atRisk: z.int().nullish(),
  })
  .meta({ id: "Alarm" });
export type Alarm = z.infer<typeof Alarm>;

/** How an alarm stands when it is told: it began, it is still on, it is over. */
export const alarmTellings = ["on", "again", "off"] as const;
export type AlarmTelling = (typeof alarmTellings)[number];
