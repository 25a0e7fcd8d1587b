import { z } from "zod";
import { Person } from "./person.ts";
import { DocumentKind, Instant } from "./record.ts";

/** As core/desk/repeats/cause-of.ts tells them apart. */
export const RepeatCause = z.enum(["raise", "write", "clarify", "teach"]).meta({ id: "RepeatCause" });
export type RepeatCause = z.infer<typeof RepeatCause>;

/** A section that answers of a cluster cite, to those alone who may see it. */
const CitedSection = z.object({
  record: z.string(),
  title: z.string(),
  heading: z.string().nullable(),
  kind: DocumentKind,
  address: z.string(),
});

/** What is proposed, and what it is told from: so many of so many, counted in questions of the window. */
export const RepeatProposal = z
  .object({
    cause: RepeatCause,
    why: z.enum([
      "opened-and-asked",
      "said-unclear",
      "not-on-portal",
      "no-source",
      "scattered",
      "did-not-know",
      "cited",
      "nothing-found",
    ]),
    count: z.int(),
    of: z.int(),
    /** What is raised or made clearer; null where there is none, and where this reader may not see it. */
    section: CitedSection.nullable(),
  })
  .meta({ id: "RepeatProposal" });
export type RepeatProposal = z.infer<typeof RepeatProposal>;

/** Sellers per whole week; null where they are too few to be told. */
const Mean = z.number().nullable();

/** What came of it, by means before and after. */
export const RepeatCourse = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("early"), weeksLeft: z.int() }),
    z.object({ kind: z.literal("fell"), before: Mean, after: Mean }),
    z.object({ kind: z.literal("did-not-help"), before: Mean, after: Mean }),
    z.object({ kind: z.literal("over"), before: Mean, after: Mean }),
  ])
  .meta({ id: "RepeatCourse" });
export type RepeatCourse = z.infer<typeof RepeatCourse>;

/** What was done about a cluster. `lapsed` went back by itself, once hardly anybody asked any more. */
export const RepeatStep = z
  .object({
    id: z.int(),
    cause: RepeatCause,
    state: z.enum(["accepted", "undone", "lapsed"]),
    acceptedAt: Instant,
    /** Null for an account that is gone. */
    by: Person.nullable(),
    endedAt: Instant.nullable(),
    /** The task that it made. */
    task: z.int().nullable(),
    course: RepeatCourse,
  })
  .meta({ id: "RepeatStep" });
export type RepeatStep = z.infer<typeof RepeatStep>;

/** Of a region or channel, so many sellers. */
const Place = z.object({ name: z.string(), sellers: z.int() });

/** Questions and vain searches that ask the same. `sellers` are different people within the window, at least. */
export const RepeatRow = z
  .object({
    id: z.int(),
    /**
     * Its most central question, without numbers that lead to a person, or what three people searched alike. Null once that
     * was erased, and of searches that no three people share words of.
     */
    title: z.string().nullable(),
    topic: z.string().nullable(),
    sellers: z.int(),
    /** So many, and something is proposed. */
    threshold: z.int(),
    questions: z.int(),
    searches: z.int(),
    /** Most sellers first. */
    regions: z.array(Place),
    channels: z.array(Place),
    lastAt: Instant,
    /** Null while nothing tells what it needs. */
    proposal: RepeatProposal.nullable(),
    /** The latest that was done; null where nothing was. */
    step: RepeatStep.nullable(),
  })
  .meta({ id: "RepeatRow" });
export type RepeatRow = z.infer<typeof RepeatRow>;

export const RepeatList = z
  .object({
    /** Most sellers first, the hundred with most. */
    clusters: z.array(RepeatRow),
    windowDays: z.int(),
    /** Null before they were counted for the first time. */
    countedAt: Instant.nullable(),
  })
  .meta({ id: "RepeatList" });
export type RepeatList = z.infer<typeof RepeatList>;

export const RepeatView = RepeatRow.extend({
  /** The newest first, without numbers that lead to a person. */
  asked: z.array(
    z.object({
      /** Null to those who may not open it. */
      request: z.int().nullable(),
      text: z.string(),
      askedAt: Instant.nullable(),
      region: z.string().nullable(),
      channel: z.string().nullable(),
      seller: Person.nullable(),
    }),
  ),
  /** Queries of at least three people, most people first. */
  searched: z.array(z.object({ query: z.string(), people: z.int() })),
  /** Whole weeks and the running one, by their Mondays; null where it is too few to be told. */
  weeks: z.array(z.object({ week: z.iso.date(), sellers: z.int().nullable() })),
  /** What its answers cite, the most cited first; nothing that this reader may not see is among them. */
  sources: z.array(CitedSection.extend({ answers: z.int().nullable() })),
  /** For which queries the section would stand first. */
  queries: z.array(z.string()),
  /** All that was done, the latest first. */
  steps: z.array(RepeatStep),
}).meta({ id: "RepeatView" });
export type RepeatView = z.infer<typeof RepeatView>;
