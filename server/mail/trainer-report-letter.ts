import { z } from "zod";
import { effectiveGroups } from "../../core/contract/config.ts";
import { deskPath } from "../../core/contract/paths.ts";
import {
  figuresTold,
  fixTold,
  headlineTold,
  reportWords,
  sectionTold,
} from "../../core/insight/report/report-words.ts";
import { defineMessages } from "../../core/language/define-messages.ts";
import { readMember } from "../identity/read-member.ts";
import { reportFile } from "../report/report-file.ts";
import { reportPdf } from "../report/print/report-pdf.ts";
import { topicNames } from "../report/topic-names.ts";
import { weekTold } from "../../core/insight/report/week-told.ts";
import { writeReport } from "../report/write-report.ts";
import { letterSpec, type LetterFile } from "./letter-spec.ts";

const messages = defineMessages({
  subject: {
    ru: (week: string) => `Отчёт тренера, ${week}`,
    en: (week: string) => `Trainer’s report, ${week}`,
  },
  more: {
    ru: (link: string) => `Весь отчёт во вложении и на экране: ${link}`,
    en: (link: string) => `The whole report is attached, and on the screen: ${link}`,
  },
  stop: {
    ru: "Кому и когда он уходит, сказано в настройках службы (insight.report).",
    en: "To whom and when it goes is set in the service’s configuration (insight.report).",
  },
});

const mostTold = 5;

/** A week's report with PDF and workbook: to an address what everybody may see, to an account what it may see. */
export const trainerReportLetter = letterSpec({
  about: z.object({ week: z.iso.date() }),
  failureTold: false,
  async write({ account, about: { week } }, { store, config, now, portal }) {
    const reader = account === null ? null : await readMember(store, account);
    if (reader === undefined) return null;
    const groups = reader?.groups ?? effectiveGroups([]);
    // Of a section that this reader cannot see, it is not known here whether it is gone or closed: neither is told.
    const { section, sectionsOf } = portal;
    const catalogue = { section, audienceOf: () => [], ...(sectionsOf && { sectionsOf }) };
    const report = await writeReport({ store, config, now: now(), catalogue, groups }, { week });
    const parts = (["ru", "en"] as const).map((language) => {
      const say = reportWords(language);
      const told = messages(language);
      return [
        headlineTold(report.headline, say),
        figuresTold(report, say),
        ...report.fixes
          .slice(0, mostTold)
          .map(
            (fix, at) => `${at + 1}. ${sectionTold(fix) ?? fix.title ?? say.erased}. ${fixTold(fix, say)}`,
          ),
        told.more(`${config.server.address}${deskPath}/report?week=${week}`),
        told.stop,
      ].join("\n");
    });
    const telling = { language: "ru", topicName: topicNames(config.desk, "ru") } as const;
    const name = messages("ru").subject(weekTold(report, "ru"));
    const attachments: LetterFile[] = [
      { name: `${name}.pdf`, mime: "application/pdf", bytes: await reportPdf(report, telling) },
    ];
    const sheet = await reportFile(report, telling);
    if (sheet.kind === "file")
      attachments.push({
        name: sheet.name,
        mime: sheet.type,
        bytes: Buffer.from(await new Response(sheet.body).arrayBuffer()),
      });
    return { subject: name, text: parts.join("\n\n"), attachments };
  },
});
