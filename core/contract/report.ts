import { z } from "zod";
import { RepeatProposal } from "./cluster.ts";
import { InsightRise, InsightTable } from "./insight.ts";
import { InsightFilter } from "./insight-filter.ts";
import { DocumentKind, Instant } from "./record.ts";
import { Task, TaskKind, TaskState } from "./task.ts";

/** Which week, of which regions and channels. Any day tells the week; without one it is the last that is over. */
export const ReportAsked = z.object({
  week: z.iso.date().optional(),
  region: InsightFilter.shape.region,
  channel: InsightFilter.shape.channel,
});
export type ReportAsked = z.infer<typeof ReportAsked>;

const Place = z.object({ name: z.string(), questions: z.int() });

/** A question in a seller's own words; its place only where at least three share it. */
const Words = z.object({ text: z.string(), region: z.string().nullable(), channel: z.string().nullable() });

/** What would take questions away, were it mended. */
export const ReportFix = z
  .object({
    cluster: z.int(),
    /** Null once its words were erased. */
    title: z.string().nullable(),
    topic: z.string().nullable(),
    /** What it needs, and the section that should have answered as far as this reader may see it. */
    proposal: RepeatProposal.nullable(),
    /** Of this week. */
    questions: z.int(),
    sellers: z.int(),
    /** Most questions first; none of fewer than three sellers, nor what would tell of such. */
    regions: z.array(Place),
    channels: z.array(Place),
    words: Words.nullable(),
    /** The latest that was made of it. */
    task: z
      .object({
        id: z.int(),
        kind: TaskKind,
        state: TaskState,
        owner: z.string().nullable(),
        dueOn: z.iso.date().nullable(),
      })
      .nullable(),
  })
  .meta({ id: "ReportFix" });
export type ReportFix = z.infer<typeof ReportFix>;

/** What was done earlier: sellers per week before and after; null where they are too few to be told. */
export const ReportHelped = z
  .object({
    cluster: z.int(),
    title: z.string().nullable(),
    kind: z.enum(["raise", ...TaskKind.options]),
    doneAt: Instant,
    before: z.number().nullable(),
    after: z.number().nullable(),
    helped: z.boolean(),
  })
  .meta({ id: "ReportHelped" });
export type ReportHelped = z.infer<typeof ReportHelped>;

const Share = z.object({ sellers: z.int(), perWeek: z.number() });

/** What the week comes to, in one sentence. */
export const ReportHeadline = z.discriminatedUnion("kind", [
  /** Nothing that three sellers asked came again. */
  z.object({ kind: z.literal("quiet") }),
  /** So few fixes take at least half of the repeated questions away. */
  z.object({ kind: z.literal("few"), fixes: z.int() }),
  z.object({ kind: z.literal("scattered") }),
]);
export type ReportHeadline = z.infer<typeof ReportHeadline>;

/** Asked again and again, by a week. Whoever reads it: no name of a seller, nothing about fewer than three. */
export const TrainerReport = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    asOf: Instant,
    /** By the clock of the desk's own calendar, as `from` and `to` are. */
    today: z.iso.date(),
    region: z.array(z.string()),
    channel: z.array(z.string()),
    /** What can be chosen. */
    values: z.object({ region: z.array(z.string()), channel: z.array(z.string()) }),
    headline: ReportHeadline,
    /** Null where fewer than three sellers asked; `before` is the week before. */
    figures: z.object({ questions: z.int(), sellers: z.int(), before: z.int().nullable() }).nullable(),
    /** Questions that three sellers or more asked alike: mending all of it would take them away, `fixes` or not. */
    repeated: z.int(),
    /** The most questions first. */
    fixes: z.array(ReportFix),
    /** Those that were open when most was asked; of none fewer than three sellers. */
    pages: z.array(
      z.object({
        document: z.string(),
        title: z.string(),
        kind: DocumentKind,
        address: z.string(),
        questions: z.int(),
        sellers: z.int(),
      }),
    ),
    /** The latest first, of all regions and channels. */
    helped: z.array(ReportHelped),
    /** Questions per person in this week, of those who joined lately and of the others. */
    newcomers: z.object({
      weeks: z.int(),
      channels: z.array(Share.extend({ name: z.string() })),
      all: Share.nullable(),
      others: Share.nullable(),
    }),
    /** Topics by channels, and by regions. */
    table: InsightTable,
    byRegion: InsightTable,
    /** The least likely by chance first. */
    rises: z.array(InsightRise),
    /** Under way, and done within this week. */
    tasks: z.array(Task),
    /** When it goes by mail and to how many; null where it goes to nobody. */
    schedule: z.object({ weekday: z.string(), hour: z.int(), recipients: z.int() }).nullable(),
  })
  .meta({ id: "TrainerReport" });
export type TrainerReport = z.infer<typeof TrainerReport>;
