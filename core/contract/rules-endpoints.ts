import { z } from "zod";
import { BonusRules, CalendarRules, PilotRules, RuleKind, TargetRules, TopicRules } from "./desk-rules.ts";
import { endpoint } from "./endpoint.ts";
import { longestQuestion } from "./limits.ts";
import { deskRoles, Person } from "./person.ts";
import { Instant } from "./record.ts";
import { TopicProposal } from "./routing.ts";

/** Those who decide by what the desk works. */
const editors = ["lead", "admin"] as const;
const kind = z.object({ kind: RuleKind });

/** Who made a version and when; both null for the configuration's. */
const Made = { version: z.int(), changedAt: Instant.nullable(), by: Person.nullable() };
const Noted = { ...Made, note: z.string(), restores: z.int().nullable() };

/** By what the desk works now. */
export const StandingRules = z
  .object({
    calendars: z.object({ ...Made, body: CalendarRules }),
    targets: z.object({ ...Made, body: TargetRules }),
    topics: z.object({ ...Made, body: TopicRules }),
    bonus: z.object({ ...Made, body: BonusRules }),
    pilots: z.object({ ...Made, body: PilotRules }),
  })
  .meta({ id: "StandingRules" });
export type StandingRules = z.infer<typeof StandingRules>;

/** `seen` is the version that was read: what somebody else changed meanwhile is not lost. */
const changing = {
  seen: z.int().min(0),
  /** Why, in a few words, for whoever reads the history. */
  note: z.string().trim().max(200).default(""),
  /** The version that is taken up again. */
  restores: z.int().min(0).nullable().default(null),
};
export const NewRules = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("calendars"), ...changing, body: CalendarRules }),
    z.strictObject({ kind: z.literal("targets"), ...changing, body: TargetRules }),
    z.strictObject({ kind: z.literal("topics"), ...changing, body: TopicRules }),
    z.strictObject({ kind: z.literal("bonus"), ...changing, body: BonusRules }),
    z.strictObject({ kind: z.literal("pilots"), ...changing, body: PilotRules }),
  ])
  .meta({ id: "NewRules" });
export type NewRules = z.infer<typeof NewRules>;

/** All versions of one kind, the latest first. */
export const RuleVersions = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("calendars"),
      versions: z.array(z.object({ ...Noted, body: CalendarRules })),
    }),
    z.object({ kind: z.literal("targets"), versions: z.array(z.object({ ...Noted, body: TargetRules })) }),
    z.object({ kind: z.literal("topics"), versions: z.array(z.object({ ...Noted, body: TopicRules })) }),
    z.object({ kind: z.literal("bonus"), versions: z.array(z.object({ ...Noted, body: BonusRules })) }),
    z.object({ kind: z.literal("pilots"), versions: z.array(z.object({ ...Noted, body: PilotRules })) }),
  ])
  .meta({ id: "RuleVersions" });
export type RuleVersions = z.infer<typeof RuleVersions>;
export type RuleVersion = RuleVersions["versions"][number];

const Gaps = z.array(
  z.object({
    day: z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]),
    from: z.string(),
    to: z.string(),
  }),
);

/** Of one moment. `served` is false where nobody ever answers. */
const Covered = {
  regions: z.array(z.object({ region: z.string(), before: Gaps, after: Gaps, served: z.boolean() })),
  /** Whether the desk itself ever opens. */
  opens: z.boolean(),
};

/** Where regions are open and nobody answers, now and with other hours. */
export const CoverageChange = z
  .object({
    ...Covered,
    /** The same from each moment on from which planned hours hold: of the regions whose hours change then. */
    planned: z.array(z.object({ from: Instant, ...Covered })),
  })
  .meta({ id: "CoverageChange" });
export type CoverageChange = z.infer<typeof CoverageChange>;

/** A question to try rules with. */
export const TopicTrial = z
  .strictObject({
    topics: TopicRules.shape.topics,
    text: z.string().max(longestQuestion),
    section: z.string().max(200).default(""),
    region: z.string().max(120).default(""),
    channel: z.string().max(120).default(""),
    department: z.string().max(120).default(""),
  })
  .meta({ id: "TopicTrial" });
export type TopicTrial = z.infer<typeof TopicTrial>;

const onChange = ["unauthenticated", "forbidden", "invalid", "changed-meanwhile"] as const;

/** Targets, calendars, topics, the bonus and who may ask: read by the desk, changed by those who answer for it. */
export const rulesEndpoints = {
  rules: endpoint({
    id: "rules",
    method: "get",
    path: "/api/rules",
    who: deskRoles,
    carries: "nothing",
    summary: {
      ru: "Действующие календари, сроки, темы, бонусы и пилоты",
      en: "Calendars, targets, topics, bonus and pilots that stand now",
    },
    answer: StandingRules,
    problems: ["unauthenticated", "forbidden"],
  }),
  putRules: endpoint({
    id: "putRules",
    method: "put",
    path: "/api/rules",
    who: editors,
    carries: "nothing",
    summary: {
      ru: "Записать новую версию правил: действует для новых вопросов, прежние остаются при своей",
      en: "Make a new version, which holds for what is asked from now on; earlier requests keep theirs",
    },
    body: NewRules,
    answer: StandingRules,
    problems: onChange,
  }),
  ruleVersions: endpoint({
    id: "ruleVersions",
    method: "get",
    path: "/api/rules/{kind}/versions",
    who: editors,
    carries: "nothing",
    summary: {
      ru: "Кто, когда, почему и как менял правила этого вида",
      en: "Who changed rules of a kind, when, why and to what",
    },
    params: kind,
    answer: RuleVersions,
    problems: ["unauthenticated", "forbidden", "not-found"],
  }),
  previewCalendars: endpoint({
    id: "previewCalendars",
    method: "post",
    path: "/api/rules/calendars/preview",
    who: editors,
    carries: "nothing",
    summary: {
      ru: "Где регион был бы открыт, а отвечать некому; ничего не меняет",
      en: "Where regions would be open with nobody to answer; changes nothing",
    },
    body: CalendarRules,
    answer: CoverageChange,
    problems: ["unauthenticated", "forbidden", "invalid"],
  }),
  tryTopics: endpoint({
    id: "tryTopics",
    method: "post",
    path: "/api/rules/topics/trial",
    who: editors,
    carries: "nothing",
    summary: {
      ru: "Какую тему получил бы вопрос по нынешним и по другим правилам; ничего не меняет",
      en: "What a question would be taken for, by the rules that stand and by others; changes nothing",
    },
    body: TopicTrial,
    answer: z
      .object({
        before: TopicProposal.shape.proposal,
        after: TopicProposal.shape.proposal,
      })
      .meta({ id: "TopicTried" }),
    problems: ["unauthenticated", "forbidden", "invalid", "too-long"],
  }),
} as const;
