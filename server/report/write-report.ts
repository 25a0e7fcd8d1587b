import type { InsightFilter } from "../../core/contract/insight-filter.ts";
import type { ReportAsked, TrainerReport } from "../../core/contract/report.ts";
import type { Task } from "../../core/contract/task.ts";
import { FactColumns } from "../../core/insight/fact-columns.ts";
import { insightSummary } from "../../core/insight/insight-summary.ts";
import { insightTable } from "../../core/insight/insight-table.ts";
import { reportHeadline } from "../../core/insight/report/report-headline.ts";
import { readFactsAsked } from "../insight/read-facts.ts";
import { deskTimeZone } from "../mail/moment-in.ts";
import { fewestSellers } from "../tasks/may-be-told.ts";
import { showTasks } from "../tasks/show-tasks.ts";
import { readRepeated } from "./read-repeated.ts";
import { reportFixes } from "./report-fixes.ts";
import { reportHelped } from "./report-helped.ts";
import { reportPages } from "./report-pages.ts";
import { reportNewcomers } from "./report-newcomers.ts";
import { asTrainer, type ReportReading } from "./report-reading.ts";
import { reportSpan } from "./report-span.ts";

const mostTasksRead = 500;
const mostRises = 5;

/** A week as the trainer may know it; some milliseconds of reading two weeks of questions. */
export async function writeReport(reading: ReportReading, asked: ReportAsked): Promise<TrainerReport> {
  const { store, config, now } = reading;
  const zone = deskTimeZone(config.desk, now);
  const span = reportSpan(asked, zone, now);
  const { from, to, until } = span;
  const facts = new FactColumns(zone);
  await readFactsAsked(store.read, facts, { since: span.sinceBefore, until });
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
  const { figures, figuresBefore, rises, values } = insightSummary(facts, filter, telling);
  const asOf = now.toISOString();
  const table = { ...insightTable(facts, { ...filter, rows: "topic", columns: "channel" }, telling), asOf };
  const byNewcomer = insightTable(facts, { ...filter, rows: "newcomer", columns: "channel" }, telling);

  const tasks = await tasksFor(reading);
  const fixes = await reportFixes(reading, await readRepeated(store.read, span, asked), tasks);
  const questions = fixes.map((fix) => fix.questions);
  const { to: recipients, weekday, hour } = config.insight.report;
  return {
    from,
    to,
    asOf,
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
    fixes,
    pages: await reportPages(reading, span, asked),
    helped: await reportHelped(reading, tasks, until),
    newcomers: await reportNewcomers(store.read, {
      to,
      weeks: newcomerWeeks,
      asked: { region, channel },
      table: byNewcomer,
    }),
    table,
    rises: rises.slice(0, mostRises),
    tasks: tasks.filter(
      ({ state, changedAt }) =>
        state === "open" || state === "doing" || (changedAt >= span.since && changedAt < until),
    ),
    schedule: recipients.length === 0 ? null : { weekday, hour, recipients: recipients.length },
  };
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
