import { insightEndpoints } from "../../core/contract/insight-endpoints.ts";
import type { InsightFilter } from "../../core/contract/insight-filter.ts";
import { versionAt } from "../../core/desk/calendar.ts";
import { secondsOf } from "../../core/desk/instant.ts";
import type { Part } from "../app-deps.ts";
import { sendTable } from "../export/send-table.ts";
import type { TableFormat } from "../export/table-file.ts";
import type { Account } from "../identity/account.ts";
import { serve } from "../serve-endpoint.ts";
import type { InsightEngine, Told } from "./insight-engine.ts";
import { problemResponse } from "../problem-response.ts";
import { figuresNotYet } from "./figures-not-yet.ts";
import { readRows, type RowsAsked } from "./read-rows.ts";
import { rowsFile } from "./rows-file.ts";
import type { Language } from "../../core/language/define-messages.ts";

/** Of fewer sellers the trainer is told nothing: a figure would be somebody's. */
const leastToTrainer = 3;

export type Insight = {
  readonly engine: Pick<InsightEngine, "view">;
  /** Whether all requests have what figures need; waits a moment for it. */
  readonly filled: () => Promise<boolean>;
};

/** What is asked, by whom, when, and how it was answered. */
export function insightOver({ engine, filled }: Insight): Part {
  return (serving, { config, store, now }) => {
    const told = async ({ role }: Account): Promise<Told & { readonly asOf: string }> => {
      const { desk, insight } = config;
      const asOf = now().toISOString();
      const seconds = secondsOf(asOf);
      const calendar = desk.calendars[desk.calendar];
      return {
        asOf,
        zone: (calendar && versionAt(calendar, seconds)?.tz) ?? "UTC",
        telling: {
          now: seconds,
          newcomerDays: insight.newcomerWeeks * 7,
          leastSellers: role === "trainer" ? leastToTrainer : 0,
        },
      };
    };
    const rowsOf = ({ zone, telling }: Told, asked: RowsAsked) =>
      readRows(store, asked, { zone, ...telling });

    serving.app.use("/api/insight/*", async (c, next) => {
      if (await filled()) return next();
      const language = c.get("language");
      return problemResponse(figuresNotYet(language), language);
    });
    serve(serving, insightEndpoints.insightSummary, async ({ account, query }) => {
      const by = await told(account);
      const summary = await engine.view("summary", query, by);
      const percent = config.desk.bonus?.targetPercent;
      const targetShare = percent === undefined ? null : Number(percent) / 100;
      return { answer: { ...summary, targetShare, asOf: by.asOf } };
    });
    serve(serving, insightEndpoints.insightTable, async ({ account, query }) => {
      const by = await told(account);
      return { answer: { ...(await engine.view("table", query, by)), asOf: by.asOf } };
    });
    serve(serving, insightEndpoints.insightSeries, async ({ account, query }) => {
      const by = await told(account);
      return { answer: { ...(await engine.view("series", query, by)), asOf: by.asOf } };
    });
    serve(serving, insightEndpoints.insightOnboarding, async ({ account, query }) => {
      const by = await told(account);
      const cohorts = await engine.view("onboarding", query, by);
      return { answer: { cohorts, newcomerWeeks: config.insight.newcomerWeeks, asOf: by.asOf } };
    });
    serve(serving, insightEndpoints.insightRows, async ({ account, query }) => {
      const by = await told(account);
      // One more tells whether there is another page.
      const { after, limit, ...filter } = query;
      const isTrainer = account.role === "trainer";
      // An id would be the number of a request: to the trainer pages are counted.
      const begin = isTrainer ? { skip: after } : { after };
      const { total, ids, placed } = await engine.view("ids", { ...filter, ...begin, limit: limit + 1 }, by);
      const page = ids.subarray(0, limit);
      const rows = await rowsOf(by, { ids: page, placed, isTrainer });
      const last = isTrainer ? (after ?? 0) + limit : (page.at(-1) ?? null);
      const next = ids.length > limit ? last : null;
      return { answer: { total, rows, next, asOf: by.asOf } };
    });

    type Asking = { readonly account: Account; readonly query: InsightFilter; readonly language: Language };
    const send = async ({ account, query, language }: Asking, format: TableFormat) => {
      const by = await told(account);
      const found = await engine.view("ids", { ...query, limit: Number.MAX_SAFE_INTEGER }, by);
      const isTrainer = account.role === "trainer";
      const file = await rowsFile(
        {
          found,
          readPage: (ids, placed) => rowsOf(by, { ids, placed, isTrainer }),
          topics: config.desk.topics,
          isTrainer,
          zone: by.zone,
        },
        { format, language, day: by.asOf.slice(0, 10) },
      );
      return sendTable(file, language);
    };
    serve(serving, insightEndpoints.insightRowsCsv, (asking) => send(asking, "csv"));
    serve(serving, insightEndpoints.insightRowsXlsx, (asking) => send(asking, "xlsx"));
  };
}
