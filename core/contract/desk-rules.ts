import { z } from "zod";
import { BonusTerms } from "./config-bonus.ts";
import { Calendar } from "./config-calendar.ts";
import { Pilots } from "./config-pilots.ts";
import { Targets } from "./config-targets.ts";
import { Topic } from "./config-topics.ts";

/** When the desk is open, and when each region is. */
export const CalendarRules = z
  .strictObject({
    calendars: z.record(z.string(), Calendar),
    /** Calendar in which the desk itself is staffed. */
    calendar: z.string(),
    /** Calendar and time zone of each region; a region that is not named has the desk's. */
    regions: z.record(z.string(), z.strictObject({ calendar: z.string(), timeZone: z.string() })).default({}),
  })
  .meta({ id: "CalendarRules" });
export type CalendarRules = z.infer<typeof CalendarRules>;

/** How long the desk has. */
export const TargetRules = z
  .strictObject({
    minutes: z.int().min(1).max(10_000).default(30),
    /** Minutes per kind and topic; what says most about a request holds for it, from the moment it is asked. */
    targets: Targets.default([]),
  })
  .meta({ id: "TargetRules" });
export type TargetRules = z.infer<typeof TargetRules>;

/** What questions are about, and by what that is told. */
export const TopicRules = z.strictObject({ topics: z.array(Topic).default([]) }).meta({ id: "TopicRules" });
export type TopicRules = z.infer<typeof TopicRules>;

/** By what a bonus is shared out among agents; null: there is none. */
export const BonusRules = z
  .strictObject({ bonus: BonusTerms.nullable().default(null) })
  .meta({ id: "BonusRules" });
export type BonusRules = z.infer<typeof BonusRules>;

/** Which sellers may ask, and from when. Search is everybody's. */
export const PilotRules = z.strictObject({ pilots: Pilots }).meta({ id: "PilotRules" });
export type PilotRules = z.infer<typeof PilotRules>;

export const RuleKind = z.enum(["calendars", "targets", "topics", "bonus", "pilots"]);
export type RuleKind = z.infer<typeof RuleKind>;

/** The desk's rules that people change while it works: each is a part of the configuration's `desk`. */
export type DeskRules = CalendarRules & TargetRules & TopicRules & BonusRules & PilotRules;

export type RulesOf = {
  calendars: CalendarRules;
  targets: TargetRules;
  topics: TopicRules;
  bonus: BonusRules;
  pilots: PilotRules;
};
