import { z } from "zod";
import { longestQuestion } from "./limits.ts";
import { Person, Role } from "./person.ts";
import { ProblemCode } from "./problem.ts";
import { Instant } from "./record.ts";
import { SkipReason } from "./request-event.ts";
import { NewAnswer, RequestView } from "./request.ts";

const Note = z.string().trim().max(longestQuestion);
const Names = { ru: z.string(), en: z.string() };

/** What the desk is set up with, as its screens name it. */
export const DeskSetup = z
  .object({
    topics: z.array(z.object({ id: z.string(), ...Names, group: z.string().nullable() })),
    groups: z.array(z.object({ id: z.string(), ...Names })),
    specialistAnswers: z.enum(["agent", "seller"]),
    specialistMinutes: z.int(),
    remindMinutes: z.int(),
    /** Of the desk's own calendar, as in `Europe/Moscow`: days and hours of figures are told by it. */
    timeZone: z.string(),
  })
  .meta({ id: "DeskSetup" });
export type DeskSetup = z.infer<typeof DeskSetup>;

/** Why a topic is proposed: what a rule found, or that answered questions like it had it. */
export const TopicBecause = z.discriminatedUnion("by", [
  z.object({
    by: z.enum(["words", "section", "region", "channel", "department"]),
    found: z.array(z.string()),
  }),
  z.object({ by: z.literal("learned"), words: z.array(z.string()) }),
]);
export type TopicBecause = z.infer<typeof TopicBecause>;

export const TopicProposal = z
  .object({
    proposal: z
      .object({ topic: z.string(), how: z.enum(["rule", "learned"]), because: z.array(TopicBecause) })
      .nullable(),
  })
  .meta({ id: "TopicProposal" });
export type TopicProposal = z.infer<typeof TopicProposal>;

/** To whom a request can be routed: an account, a group, or somebody who answers by a link in a letter. */
export const Addressee = z
  .object({
    to: z.string(),
    kind: z.enum(["account", "group", "contact"]),
    /** Of a group: named by the setup. */
    name: z.string().nullable(),
    /** Groups they belong to. */
    groups: z.array(z.string()),
    onShift: z.boolean(),
    /** Requests that wait for them now. */
    open: z.int(),
  })
  .meta({ id: "Addressee" });
export type Addressee = z.infer<typeof Addressee>;
/** The proposed one first, where the request's topic has a group. */
export const Addressees = z
  .object({ addressees: z.array(Addressee), proposed: z.string().nullable() })
  .meta({ id: "Addressees" });
export type Addressees = z.infer<typeof Addressees>;

/** `note` is what the specialist is asked; empty asks for an answer to the question itself. */
export const NewRoute = z
  .object({ key: z.uuid(), to: z.string().max(200), note: Note.default("") })
  .meta({ id: "NewRoute" });
export type NewRoute = z.infer<typeof NewRoute>;

/** What a specialist says: to the agent, or, where policy lets them, to the seller. */
export const SpecialistAnswer = z
  .object({
    key: z.uuid(),
    text: z.string().trim().min(1).max(longestQuestion),
    to: z.enum(["agent", "seller"]),
    sources: NewAnswer.shape.sources.default([]),
  })
  .meta({ id: "SpecialistAnswer" });
export type SpecialistAnswer = z.infer<typeof SpecialistAnswer>;

/** Requests given to a colleague, or to the queue where `to` is null, in one act. */
export const Assignment = z
  .object({
    requests: z.array(z.int().min(1)).min(1).max(500),
    to: z.string().nullable(),
    /** Only what is still with this one, or free where it is null: so that taking a hand-over back takes it from nobody else. */
    onlyFrom: z.string().nullable().optional(),
    note: Note.default(""),
  })
  .meta({ id: "Assignment" });
export type Assignment = z.infer<typeof Assignment>;
/** What became of each. same: it was there already. */
export const Assigned = z
  .object({
    results: z.array(
      z.object({
        request: z.int(),
        result: z.union([z.enum(["assigned", "same"]), ProblemCode]),
        person: Person.optional(),
        /** Who had it until then; null is the queue. */
        from: z.string().nullable().optional(),
      }),
    ),
  })
  .meta({ id: "Assigned" });
export type Assigned = z.infer<typeof Assigned>;

export const Skip = z.object({ reason: SkipReason }).meta({ id: "Skip" });
/** Null where nothing is free within one's skills. */
export const Taken = z.object({ request: RequestView.nullable() }).meta({ id: "Taken" });

const Interval = z.tuple([
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
]);
const Day = z.array(Interval).max(6);
/** Own working hours, local to the desk; they count only while the desk is open. */
export const WorkingWeek = z
  .strictObject({ mon: Day, tue: Day, wed: Day, thu: Day, fri: Day, sat: Day, sun: Day })
  .meta({ id: "WorkingWeek" });
export type WorkingWeek = z.infer<typeof WorkingWeek>;
export const WorkingHours = z.object({ week: WorkingWeek.nullable() }).meta({ id: "WorkingHours" });

export const AbsenceReason = z
  .enum(["break", "meeting", "leave", "sick", "other"])
  .meta({ id: "AbsenceReason" });
export type AbsenceReason = z.infer<typeof AbsenceReason>;
/** Without `from` it begins now; without `until` it lasts until it is taken back. */
export const NewAbsence = z
  .object({
    account: z.string(),
    reason: AbsenceReason,
    from: Instant.optional(),
    until: Instant.nullable(),
  })
  .meta({ id: "NewAbsence" });
export type NewAbsence = z.infer<typeof NewAbsence>;
export const Absence = z
  .object({ id: z.int(), reason: AbsenceReason, from: Instant, until: Instant.nullable() })
  .meta({ id: "Absence" });
export type Absence = z.infer<typeof Absence>;

/** Somebody of the desk: whether they are on shift, and what is in their hands. */
export const Staff = z
  .object({
    person: Person,
    role: Role,
    skills: z.array(z.string()),
    shift: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("on"), until: Instant.nullable() }),
      z.object({ kind: z.literal("away"), until: Instant.nullable() }),
      z.object({ kind: z.literal("off") }),
    ]),
    week: WorkingWeek.nullable(),
    /** When they are there today, in the desk's time zone: their hours without their absences. */
    today: z.array(z.object({ from: Instant, until: Instant })),
    /** Those that are not over. */
    absences: z.array(Absence),
    open: z.int(),
    /** Requests passed over in the last 24 hours. */
    skipped: z.int(),
  })
  .meta({ id: "Staff" });
export type Staff = z.infer<typeof Staff>;
export const StaffList = z
  .object({ staff: z.array(Staff), timeZone: z.string(), serverNow: Instant })
  .meta({ id: "StaffList" });
export type StaffList = z.infer<typeof StaffList>;
