import { z } from "zod";
import { EVERYONE } from "./record.ts";
import { PersonalDataPolicy } from "./person.ts";
import { Source } from "./config-source.ts";
import { AlarmPlan } from "./config-alarms.ts";
import { BackupConfig } from "./config-backup.ts";
import { DraftConfig } from "./config-draft.ts";
import { ExtensionConfig } from "./config-extension.ts";
import { ClusterConfig } from "./config-clusters.ts";
import { OwnersConfig } from "./config-owners.ts";
import { ReportConfig } from "./config-report.ts";
import { CrawlPlan } from "./config-crawl.ts";
import { LimitsConfig } from "./config-limits.ts";
import { LogConfig } from "./config-log.ts";
import { MailConfig } from "./config-mail.ts";
import { MetricsConfig } from "./config-metrics.ts";
import { SignInConfig } from "./config-sign-in.ts";
import { SpecialistGroup } from "./config-topics.ts";
import { BonusRules, CalendarRules, PilotRules, TargetRules, TopicRules } from "./desk-rules.ts";

const Origin = z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin);

/** `ask-me.yaml`: one file for crawler and server. Secrets stand in it as `${NAME}` and come from the environment. */
export const Config = z.strictObject({
  /** Folder for releases, database and crawl state; relative to the file. */
  data: z.string().default("./data"),
  service: z.strictObject({ ru: z.string(), en: z.string() }).default({ ru: "Одно окно", en: "One window" }),
  server: z.strictObject({
    /** Where people and extensions reach it. */
    address: Origin,
    host: z.string().default("127.0.0.1"),
    port: z.int().min(0).max(65_535).default(4000),
    /** At least 32 characters; signs sessions. */
    secret: z.string().min(32),
    /** Addresses of reverse proxies whose X-Forwarded-For is believed. */
    trustedProxies: z.array(z.string()).default([]),
    /** When told to stop: so long `/readyz` says no first, while calls are answered, so that a balancer sends no more. */
    drainSeconds: z.int().min(0).max(300).default(0),
    /** Further host names under which it is called, as by a proxy that puts a name of its own into `Host`. */
    otherNames: z.array(z.string()).default([]),
  }),
  extension: ExtensionConfig.prefault({}),
  desk: z.strictObject({
    ...TargetRules.shape,
    ...TopicRules.shape,
    ...CalendarRules.shape,
    ...BonusRules.shape,
    ...PilotRules.shape,
    /** What answering one takes, until enough have been answered to tell. */
    handlingMinutes: z.number().min(0.5).max(600).default(8),
    outboxGraceMinutes: z.number().min(0).max(60).default(5),
    /** How long an answer can be taken back before the seller sees it; 0 sends at once. */
    undoSeconds: z.int().min(0).max(60).default(10),
    specialistMinutes: z.int().min(1).default(15),
    reserveMinutes: z.int().min(0).default(5),
    /** Passport, card, phone and policy numbers in questions: `mark` shows them to the seller, `mask` replaces them. */
    personalData: PersonalDataPolicy.default("mark"),
    /** Whether a specialist may answer the seller straight away, or the agent alone. */
    specialistAnswers: z.enum(["agent", "seller"]).default("agent"),
    /** How long a specialist's link in a letter is good, as long as the request waits for them. */
    specialistLinkHours: z.int().min(1).max(720).default(24),
    /** So long after the last letter an agent may remind a specialist. */
    remindMinutes: z.int().min(1).max(600).default(5),
    groups: z.array(SpecialistGroup).default([]),
  }),
  mail: MailConfig.optional(),
  keeps: z
    .strictObject({
      screenshotDays: z.int().min(1).default(30),
      trailDays: z.int().min(1).default(90),
      contextDays: z.int().min(1).default(365),
      /** null keeps requests' texts until they are erased by hand. */
      requestDays: z.int().min(1).nullable().default(null),
    })
    .prefault({}),
  keptAnswers: z
    .strictObject({
      /** After so many days somebody has to say that a kept answer still holds. */
      reviewDays: z.int().min(1).max(3650).default(180),
      /** So long after that day it is still found and offered, unless its sources have changed. */
      graceDays: z.int().min(0).max(365).default(14),
    })
    .prefault({}),
  learning: z
    .strictObject({
      /** `off`: nobody's searches are kept, and search learns nothing from them. */
      keep: z.enum(["on", "off"]).default("on"),
      /** After so many days the key of a seller's pseudonym is destroyed, and with it go the words of their queries. */
      days: z.int().min(1).max(365).default(30),
    })
    .prefault({}),
  insight: z
    .strictObject({
      clusters: ClusterConfig.prefault({}),
      owners: OwnersConfig.prefault({}),
      /** For so many weeks after joining a seller counts as a newcomer. */
      newcomerWeeks: z.int().min(1).max(104).default(13),
      report: ReportConfig.prefault({}),
    })
    .prefault({}),
  signIn: SignInConfig.prefault({}),
  alarms: AlarmPlan.prefault({}),
  limits: LimitsConfig.prefault({}),
  /** Absent: nobody is told how the server does. */
  metrics: MetricsConfig.optional(),
  log: LogConfig.prefault({}),
  /** Absent: the server takes no backups by itself. */
  backup: BackupConfig.optional(),
  /** Absent: no answers are drafted, and nothing leaves for it. */
  draft: DraftConfig.optional(),
  crawl: CrawlPlan.prefault({}),
  sources: z.array(Source).min(1),
});
export type Config = z.infer<typeof Config>;

/** Groups of an account as audiences see them: those it has, and the one everybody has. */
export function effectiveGroups(groups: readonly string[]): string[] {
  return [...new Set([EVERYONE, ...groups])].toSorted();
}
