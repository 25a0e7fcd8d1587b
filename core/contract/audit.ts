import { z } from "zod";
import { Person } from "./person.ts";
import { Instant } from "./record.ts";

/** What people change that holds for others. */
export const AuditAction = z
  .enum([
    "rules-changed",
    "rules-restored",
    "module-written",
    "module-removed",
    "kept-written",
    "kept-confirmed",
    "kept-stopped",
    "kept-retired",
    "pin-written",
    "pin-removed",
    "synonyms-written",
    "synonyms-removed",
    "repeat-accepted",
    "repeat-ended",
    "repeats-split",
    "repeats-joined",
    "person-added",
    "person-changed",
    "person-deactivated",
    "absence-added",
    "absence-ended",
    "hours-changed",
    "bonus-contested",
    "bonus-decided",
    "bonus-closed",
    "broadcast-added",
    "broadcast-ended",
  ])
  .meta({ id: "AuditAction" });
export type AuditAction = z.infer<typeof AuditAction>;

/** One change: ids, codes, version numbers, digests and hours only, so that it can stand for ever. */
export const AuditEntry = z
  .object({
    seq: z.int(),
    at: Instant,
    /** Null for an account that is gone, and for what was done at the server itself. */
    by: Person.nullable(),
    action: AuditAction,
    /** `calendars`, `module:hello`, `pin:…`, `person:…` */
    subject: z.string(),
    /** Of `person:…`: who that is now. */
    about: Person.nullable(),
    /**
     * Version number, digest or both, as `4:9f2c…`; of `hours-changed` the WorkingWeek itself as JSON. Null where there was
     * nothing, and where the desk's hours hold.
     */
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: "AuditEntry" });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Whether every entry still follows from the one before it; `at` is the first that does not. */
export const AuditChain = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("whole"), entries: z.int() }),
  z.object({ kind: z.literal("broken"), at: z.int() }),
]);
export type AuditChain = z.infer<typeof AuditChain>;

export const AuditPage = z
  .object({
    /** The latest first. */
    entries: z.array(AuditEntry),
    /** To be asked for next; null where these are the oldest. */
    before: z.int().nullable(),
    chain: AuditChain,
    /** All who have changed anything and still have a name. */
    people: z.array(Person),
  })
  .meta({ id: "AuditPage" });
export type AuditPage = z.infer<typeof AuditPage>;
