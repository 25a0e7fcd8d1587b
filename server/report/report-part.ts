import { reportEndpoints } from "../../core/contract/report-endpoints.ts";
import type { ReportAsked } from "../../core/contract/report.ts";
import { reportWords } from "../../core/insight/report/report-words.ts";
import type { Part } from "../app-deps.ts";
import { recordChange } from "../audit/record-change.ts";
import { logInstant } from "../desk/log-instant.ts";
import { sendTable } from "../export/send-table.ts";
import { contentDisposition } from "../files/content-disposition.ts";
import type { Account } from "../identity/account.ts";
import { deskTimeZone } from "../mail/moment-in.ts";
import { queueLetter } from "../mail/outbox.ts";
import { done } from "../outcome.ts";
import { serve } from "../serve-endpoint.ts";
import { assignFix } from "./assign-fix.ts";
import { printedReport } from "./print/printed-report.ts";
import { reportFile } from "./report-file.ts";
import type { ReportReading } from "./report-reading.ts";
import { reportSpan } from "./report-span.ts";
import { topicNames } from "./topic-names.ts";
import { weekTold } from "../../core/insight/report/week-told.ts";
import { writeReport } from "./write-report.ts";

/** What sellers should be taught and what pages should say, by the questions of a week. */
export const reportOver =
  (engine: ReportReading["engine"]): Part =>
  (serving, { store, config, now, catalogue }) => {
    const reading = ({ groups }: Account) => ({ store, engine, config, now: now(), catalogue, groups });
    const written = (account: Account, asked: ReportAsked) => writeReport(reading(account), asked);

    serve(serving, reportEndpoints.report, async ({ account, query }) => ({
      answer: await written(account, query),
    }));
    serve(serving, reportEndpoints.reportPdf, async ({ account, query, language }) => {
      const report = await written(account, query);
      const pdf = await printedReport({ report, language, topics: config.desk.topics });
      const name = `${reportWords(language).title} ${weekTold(report, language)}.pdf`;
      return {
        answer: new Blob([pdf]),
        headers: {
          "content-type": "application/pdf",
          "content-disposition": contentDisposition("attachment", name),
          "cache-control": "private, no-store",
        },
      };
    });
    serve(serving, reportEndpoints.reportXlsx, async ({ account, query, language }) => {
      const topicName = topicNames(config.desk, language);
      return sendTable(await reportFile(await written(account, query), { language, topicName }), language);
    });
    serve(serving, reportEndpoints.sendReport, async ({ account, body, language }) => {
      if (!config.mail) return { problem: "mail-off" };
      const { from: week } = reportSpan(body, deskTimeZone(config.desk, now()), now());
      const { region, channel } = body;
      const about = { week, region, channel, language };
      const to = { account: account.id };
      const at = logInstant(now());
      await store.write(async (trx) => {
        await queueLetter(trx, { kind: "trainer-report", request: null, to, about, at });
        const sent = { action: "report-sent", subject: `report:${week}` } as const;
        await recordChange(trx, { ...sent, at, by: account.id, before: null, after: null });
      });
      return done;
    });
    serve(serving, reportEndpoints.assignReportFix, ({ account, body: { cluster, kind } }) =>
      assignFix(reading(account), { cluster, kind, by: account.id }),
    );
  };
