import { z } from "zod";
import { effectiveGroups } from "../../core/contract/config.ts";
import { reportEndpoints } from "../../core/contract/report-endpoints.ts";
import { deskPath } from "../../core/contract/paths.ts";
import {
  figuresTold,
  fixTold,
  headlineTold,
  reportWords,
  sectionTold,
} from "../../core/insight/report/report-words.ts";
import { defineMessages } from "../../core/language/define-messages.ts";
import type { Role } from "../../core/contract/person.ts";
import type { Member } from "../identity/account.ts";
import { readMember } from "../identity/read-member.ts";
import { reportFile } from "../report/report-file.ts";
import { printedReport } from "../report/print/printed-report.ts";
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
const Names = z.array(z.string()).default([]);
const readers: readonly Role[] = reportEndpoints.report.who;
const isReader = ({ role, active }: Pick<Member, "role" | "active">): boolean =>
  active && readers.includes(role);

/** Where the console shows the same. */
function addressIn({ week, region, channel }: { week: string; region: string[]; channel: string[] }): string {
  const query = new URLSearchParams({ week });
  if (region.length > 0) query.set("region", region.join(";"));
  if (channel.length > 0) query.set("channel", channel.join(";"));
  return `${deskPath}/report?${query.toString()}`;
}

/** A week's report with PDF and workbook: to an address what everybody may see, to an account what it may see. */
export const trainerReportLetter = letterSpec({
  about: z.object({
    week: z.iso.date(),
    region: Names,
    channel: Names,
    language: z.enum(["ru", "en"]).default("ru"),
  }),
  failureTold: false,
  async write({ account, about: { language, ...asked } }, { store, engine, config, now, portal }) {
    const reader = account === null ? null : await readMember(store, account);
    // Who is no reader of reports any more by now gets none.
    if (reader === undefined || (reader !== null && !isReader(reader))) return null;
    if (engine === undefined) throw new Error("A report needs figures; give the letters an engine for them");
    const groups = reader?.groups ?? effectiveGroups([]);
    // Of a section that this reader cannot see, it is not known here whether it is gone or closed: neither is told.
    const { section, sectionsOf } = portal;
    const catalogue = { section, audienceOf: () => [], ...(sectionsOf && { sectionsOf }) };
    const report = await writeReport({ store, engine, config, now: now(), catalogue, groups }, asked);
    const link = `${config.server.address}${addressIn(asked)}`;
    const parts = (["ru", "en"] as const).map((spoken) => {
      const say = reportWords(spoken);
      const told = messages(spoken);
      return [
        headlineTold(report.headline, say),
        figuresTold(report, say),
        ...report.fixes
          .slice(0, mostTold)
          .map(
            (fix, at) => `${at + 1}. ${sectionTold(fix) ?? fix.title ?? say.erased}. ${fixTold(fix, say)}`,
          ),
        told.more(link),
        told.stop,
      ].join("\n");
    });
    const { topics } = config.desk;
    const name = messages(language).subject(weekTold(report, language));
    const pdf = await printedReport({ report, language, topics });
    const attachments: LetterFile[] = [
      { name: `${name}.pdf`, mime: "application/pdf", bytes: Buffer.from(pdf) },
    ];
    const sheet = await reportFile(report, { language, topicName: topicNames({ topics }, language) });
    if (sheet.kind === "file")
      attachments.push({
        name: sheet.name,
        mime: sheet.type,
        bytes: Buffer.from(await new Response(sheet.body).arrayBuffer()),
      });
    return { subject: name, text: parts.join("\n\n"), attachments };
  },
});
