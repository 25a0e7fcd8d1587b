import { z } from "zod";
import { Instant } from "./record.ts";

/**
 * What may be wrong, and when it is told. now: nobody gets what they need until somebody acts, so at any hour · desk-hours: it
 * can wait until the desk opens.
 */
export const alarmUrgency = {
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
} as const satisfies Record<string, "now" | "desk-hours">;

export type AlarmKind = keyof typeof alarmUrgency;
export const alarmKinds = [
  "stale",
  "held",
  "failed",
  "hidden",
  "inbox",
  "letters",
  "clock",
  "shift",
  "disk",
  "database",
  "backup",
  "provider",
] as const satisfies readonly AlarmKind[];

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
  })
  .meta({ id: "Alarm" });
export type Alarm = z.infer<typeof Alarm>;

/** How an alarm stands when it is told: it began, it is still on, it is over. */
export const alarmTellings = ["on", "again", "off"] as const;
export type AlarmTelling = (typeof alarmTellings)[number];
