import { z } from "zod";
import { Person } from "./person.ts";
import { Instant } from "./record.ts";

/** What people change that holds for others. */
const changes = [
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
  "settings-loaded",
  "release-allowed",
  "release-kept",
  "release-served",
  "crawl-started",
  "crawl-stopped",
  "task-added",
  "task-changed",
  "search-case-removed",
  "report-sent",
  "person-erased",
  "request-erased",
  "backup-made",
  "backup-restored",
] as const;

/** What people read of others beyond their own work: once a day for each that reads. */
const looks = [
  "request-opened",
  "files-opened",
  "link-opened",
  "person-opened",
  "rows-opened",
  "audit-opened",
] as const;

/** What leaves the server as a file. */
const exports = ["exported", "export-sent", "person-data-given"] as const;

export const AuditAction = z.enum([...changes, ...looks, ...exports]).meta({ id: "AuditAction" });
export type AuditAction = z.infer<typeof AuditAction>;

/** Actions by what an auditor asks for: who changed, who saw, who took away. */
export const auditGroups = { changed: changes, seen: looks, exported: exports } as const satisfies Record<
  string,
  readonly AuditAction[]
>;
export const AuditGroup = z.enum(["changed", "seen", "exported"]).meta({ id: "AuditGroup" });
export type AuditGroup = z.infer<typeof AuditGroup>;

/** One entry: ids, codes, version numbers, digests and hours only, so that it can stand for ever. */
export const AuditEntry = z
  .object({
    seq: z.int(),
    at: Instant,
    /** Null for an account that is gone, and for what was done at the server itself. */
    by: Person.nullable(),
    /** A console that is older than its server shows an action it does not know by its code. */
    action: z.string().meta({ type: "string", enum: AuditAction.options }),
    /** `calendars`, `module:hello`, `pin:…`, `person:…`, `request:12`; of a file the endpoint that gave it, as `file:bonusFile`. */
    subject: z.string(),
    /** Of `person:…`: who that is now. */
    about: Person.nullable(),
    /**
     * Version number, digest or both, as `4:9f2c…`; of `hours-changed` the WorkingWeek itself as JSON, of `person-changed`
     * a PersonMark, of `exported` an ExportMark, of `export-sent` the number of that entry and how many rows went. Null where there was nothing, and where the desk's hours hold.
     */
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: "AuditEntry" });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What `exported` says in `after`, as JSON. */
export const ExportMark = z.object({
  /** Without the heading; null for what is no table, and where it is known only when all has left, as `export-sent` then says. */
  rows: z.int().nullable(),
  /** As it was narrowed: codes as they are, of what people typed a digest. */
  filter: z.record(z.string(), z.string()),
});
export type ExportMark = z.infer<typeof ExportMark>;

/** What `person-changed` says of rights before and after, as JSON; names and dates of people stand in no log. */
export const PersonMark = z.object({ role: z.string(), groups: z.array(z.string()) });
export type PersonMark = z.infer<typeof PersonMark>;

/**
 * Whether every entry still follows from the one before it; `at` is the first that does not. A long log is read in the
 * background, `checked` says how far.
 */
export const AuditChain = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("checking"), checked: z.int(), entries: z.int() }),
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
