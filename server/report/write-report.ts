import type { InsightFilter } from "../../core/contract/insight-filter.ts";
import type { ReportAsked, TrainerReport } from "../../core/contract/report.ts";
import type { Task } from "../../core/contract/task.ts";
import { dateOf, dayOf, daySeconds, localDays } from "../../core/insight/local-days.ts";
import { reportHeadline } from "../../core/insight/report/report-headline.ts";
import { deskTimeZone } from "../mail/moment-in.ts";
import { fewestSellers } from "../tasks/may-be-told.ts";
import { showTasks } from "../tasks/show-tasks.ts";
import { readRepeated } from "./read-repeated.ts";
import { toldRepeats } from "./told-repeats.ts";
import { reportFixes } from "./report-fixes.ts";
import { reportHelped } from "./report-helped.ts";
import { reportPages } from "./report-pages.ts";
import { reportNewcomers } from "./report-newcomers.ts";
import { asTrainer, type ReportReading } from "./report-reading.ts";
import { reportSpan } from "./report-span.ts";

const mostTasksRead = 500;
const mostRises = 5;

/** A week as the trainer may know it. Others are answered in between. */
export async function writeReport(reading: ReportReading, asked: ReportAsked): Promise<TrainerReport> {
  const { store, engine, config, now } = reading;
  const zone = deskTimeZone(config.desk, now);
  const span = reportSpan(asked, zone, now);
  const { from, to, until } = span;
  const { newcomerWeeks } = config.insight;
  const telling = {
    now: now.getTime() / 1000,
    newcomerDays: newcomerWeeks * 7,
    leastSellers: fewestSellers,
  };
  const { region = [], channel = [] } = asked;
  const filter: InsightFilter = {
    from,
    to,
    ...(region.length > 0 ? { region } : {}),
    ...(channel.length > 0 ? { channel } : {}),
  };
  const told = { telling, zone };
  const topicsBy = (columns: "channel" | "region") =>
    engine.view("table", { ...filter, rows: "topic", columns }, told);
  const [{ figures, figuresBefore, rises, values }, table, byRegion, byNewcomer] = await Promise.all([
    engine.view("summary", filter, told),
    topicsBy("channel"),
    topicsBy("region"),
    engine.view("table", { ...filter, rows: "newcomer", columns: "channel" }, told),
  ]);
  const asOf = now.toISOString();
  const tasks = await tasksFor(reading);
  const repeated = toldRepeats(await readRepeated(store.read, span, asked));
  const questions = repeated.map((each) => each.questions.length);
  const { to: recipients, weekday, hour } = config.insight.report;
  return {
    from,
    to,
    asOf,
    today: dateOf(localDays(zone)(telling.now).day),
    region,
    channel,
    values: { region: values.region, channel: values.channel },
    headline: reportHeadline(questions),
    figures: figures && {
      questions: figures.requests,
      sellers: figures.sellers,
      before: figuresBefore?.requests ?? null,
    },
    repeated: questions.reduce((sum, each) => sum + each, 0),
    fixes: await reportFixes(reading, repeated, tasks),
    pages: await reportPages(reading, span, asked),
    helped: await reportHelped({ ...reading, now: endOf(to, now) }, tasks, until),
    newcomers: await reportNewcomers(store.read, {
      to,
      weeks: newcomerWeeks,
      asked: { region, channel },
      table: byNewcomer,
    }),
    table: { ...table, asOf },
    byRegion: { ...byRegion, asOf },
    rises: rises.slice(0, mostRises),
    tasks: tasks.filter(
      ({ state, changedAt }) =>
        state === "open" || state === "doing" || (changedAt >= span.since && changedAt < until),
    ),
    schedule: recipients.length === 0 ? null : { weekday, hour, recipients: recipients.length },
  };
}

/** What came later belongs into later reports; weeks of repeats end at midnight in UTC. */
function endOf(to: string, now: Date): Date {
  return new Date(Math.min(now.getTime(), (dayOf(to) + 1) * daySeconds * 1000));
}

/** The latest first, without the names of whoever made them. */
async function tasksFor(reading: ReportReading): Promise<Task[]> {
  const showing = asTrainer(reading);
  const rows = await showing.db
    .selectFrom("task")
    .selectAll()
    .orderBy("id", "desc")
    .limit(mostTasksRead)
    .execute();
  const shown = await showTasks(rows, showing);
  return shown.map((task) => ({ ...task, createdBy: null }));
}
