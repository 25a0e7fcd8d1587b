import { z } from "zod";
import { longestAnswer } from "./limits.ts";
import { Person } from "./person.ts";
import { Instant } from "./record.ts";
import { Source } from "./request.ts";

/** What begins the record id of a kept answer in search, and nobody else's. */
export const keptRecordPrefix = "kept-answer:";
export const mostWordings = 20;
export const mostKeptSources = 20;

const Day = z.iso.date();
const Group = z.string().min(1).max(200);
/** A question in several wordings; the first one is its title. */
const Wordings = z.array(z.string().trim().min(3).max(300)).min(1).max(mostWordings);
const AnswerText = z.string().trim().min(1).max(longestAnswer);
/** A section that it cites, by its record; `[1]` in the text is the first. */
const CitedSection = z.strictObject({ record: z.string().max(500) });

/**
 * Why a kept answer waits for a person. `source-changed`, `source-gone`: a section says something else than when it was
 * confirmed, or is no longer there · `newer-edition`: there is a newer edition of its document · `nobody`: its sources have no
 * readers in common any more · `review-passed`: it is offered until `stops` · `review-overdue`: that day is over.
 */
export const KeptFlag = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("source-changed"), number: z.int() }),
    z.object({ kind: z.literal("source-gone"), number: z.int() }),
    z.object({ kind: z.literal("newer-edition"), number: z.int() }),
    z.object({ kind: z.literal("nobody") }),
    z.object({ kind: z.literal("review-passed"), stops: Day }),
    z.object({ kind: z.literal("review-overdue") }),
  ])
  .meta({ id: "KeptFlag" });
export type KeptFlag = z.infer<typeof KeptFlag>;

/** `live`: offered and found · `to-check`: neither, until it is confirmed · `retired`: neither, by a person's word. */
export const KeptState = z.enum(["live", "to-check", "retired"]);
export type KeptState = z.infer<typeof KeptState>;

/** People by day: somebody who was there twice on one day counts once. Null for what fewer than three people did. */
const PeopleByDay = z.int().nullable();

/** What became of it in the last 90 days. `asked`: the question was sent all the same while it was offered. */
export const KeptUse = z
  .object({ offered: PeopleByDay, opened: PeopleByDay, solved: PeopleByDay, asked: PeopleByDay })
  .meta({ id: "KeptUse" });
export type KeptUse = z.infer<typeof KeptUse>;

/** A source as a kept answer has it. Of one that its reader may not see, `source` is hidden and the passages are null. */
export const KeptSource = z
  .object({
    source: Source,
    /** The passage as it was confirmed, where it says something else now; null where it does not. */
    before: z.string().nullable(),
    /** The passage now, beside `before`; null where it is gone. */
    now: z.string().nullable(),
  })
  .meta({ id: "KeptSource" });
export type KeptSource = z.infer<typeof KeptSource>;

/** An answer that the desk keeps for all whom its audience names. */
export const KeptAnswer = z
  .object({
    id: z.string(),
    version: z.int(),
    state: KeptState,
    flags: z.array(KeptFlag),
    /** Since when it has not been offered; null while it is, and of one retired. */
    waitsSince: Instant.nullable(),
    wordings: Wordings,
    text: AnswerText,
    sources: z.array(KeptSource),
    /** Groups that find it, as they were chosen. Who may not see all of its sources does not, whatever stands here. */
    audience: z.array(Group),
    /** Null where the account is gone. */
    owner: Person.nullable(),
    reviewOn: Day,
    /** The request whose answer it was; null for one written for itself. */
    request: z.int().nullable(),
    changedAt: Instant,
    by: Person.nullable(),
    use: KeptUse,
    /** Whether this reader may edit and retire it: owner, lead and administrators. */
    mine: z.boolean(),
  })
  .meta({ id: "KeptAnswer" });
export type KeptAnswer = z.infer<typeof KeptAnswer>;

/** `version` is the one that was read; null makes a new one. Whoever saves it has confirmed it. */
export const WrittenKeptAnswer = z
  .strictObject({
    version: z.int().nullable(),
    wordings: Wordings,
    text: AnswerText,
    sources: z.array(CitedSection).max(mostKeptSources),
    audience: z.array(Group).max(100),
    /** Account of an agent, lead or administrator; null for whoever writes it. */
    owner: z.string().max(200).nullable(),
    /** Null for the usual time from today. */
    reviewOn: Day.nullable(),
    request: z.int().min(1).nullable(),
  })
  .meta({ id: "WrittenKeptAnswer" });
export type WrittenKeptAnswer = z.infer<typeof WrittenKeptAnswer>;

/** Whom a kept answer may be for. */
export const KeptReaders = z
  .object({
    /** Groups to choose from; none where its sources have no readers in common. */
    choices: z.array(Group),
    /** Those chosen where nobody chooses. */
    usual: z.array(Group),
  })
  .meta({ id: "KeptReaders" });
export type KeptReaders = z.infer<typeof KeptReaders>;

/** One kept answer, and what may be chosen for it. */
export const OpenKeptAnswer = KeptAnswer.extend({
  readers: KeptReaders,
  /** Those who can own it. */
  owners: z.array(Person),
}).meta({ id: "OpenKeptAnswer" });
export type OpenKeptAnswer = z.infer<typeof OpenKeptAnswer>;

/** What a good answer would be kept as: personal data masked, names of those who took part left out. */
export const KeepProposal = z
  .object({
    wordings: z.array(z.string()),
    text: z.string(),
    sources: z.array(Source),
    /** How many sources were left out: this reader may not see them, or they are no sections of the portal. */
    leftOut: z.int(),
    readers: KeptReaders,
    reviewOn: Day,
    /** What was kept from this request already, as far as this reader may see it. */
    kept: z.array(z.object({ id: z.string(), title: z.string() })),
    /** Those who can own it. */
    owners: z.array(Person),
  })
  .meta({ id: "KeepProposal" });
export type KeepProposal = z.infer<typeof KeepProposal>;

/** One change. `became` is null where nothing was written, and where this reader might not have read it. */
export const KeptChange = z
  .object({
    version: z.int(),
    at: Instant,
    /** Null for the server itself and for an account that is gone. */
    by: Person.nullable(),
    act: z.enum(["written", "confirmed", "stopped", "retired"]),
    became: z.object({ wordings: z.array(z.string()), text: z.string() }).nullable(),
  })
  .meta({ id: "KeptChange" });
export type KeptChange = z.infer<typeof KeptChange>;
