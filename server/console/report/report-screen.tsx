import type { JSX } from "preact";
import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { TrainerReport } from "../../../core/contract/report.ts";
import { figuresTold, headlineTold, reportWords } from "../../../core/insight/report/report-words.ts";
import { Answered } from "../charts/answered.tsx";
import { BroadcastsCard } from "../broadcasts/broadcasts-card.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { useAnswer } from "../platform/use-answer.ts";
import { useTitle } from "../platform/use-title.ts";
import { AsksCard } from "./asks-card.tsx";
import { FixList } from "./fix-list.tsx";
import { HelpedCard } from "./helped-card.tsx";
import { NewcomersCard } from "./newcomers-card.tsx";
import type { ReportView } from "./report-address.ts";
import { PagesPart } from "./pages-part.tsx";
import { ReportHead } from "./report-head.tsx";
import { RisesPart } from "./rises-part.tsx";
import { ReportTasks } from "./report-tasks.tsx";
import { WordsCard } from "./words-card.tsx";

/** What sellers asked in a week, for whoever teaches them and whoever mends the portal. */
export function ReportScreen({ view }: { view: ReportView }): JSX.Element {
  const words = reportWords(language.value);
  const to = endpoints.report;
  const read = useAnswer(addressOf(to, { query: view }), () => deskCall(to, { query: view }));
  useTitle(words.title);
  return (
    <div class="queue-screen">
      <ReportHead view={view} report={read.answering.answer} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys */}
      <section class="report" tabIndex={0} aria-label={words.title}>
        <Answered of={read} height={480}>
          {(report) => <Parts report={report} changed={read.again} />}
        </Answered>
      </section>
    </div>
  );
}

function Parts({ report, changed }: { report: TrainerReport; changed: () => void }): JSX.Element {
  const words = reportWords(language.value);
  return (
    <div class="trainer-grid">
      <div class="trainer-main chart-card">
        <h2 class="trainer-headline">{headlineTold(report.headline, words)}</h2>
        <p class="trainer-figures">{figuresTold(report, words)}</p>
        <FixList fixes={report.fixes} today={report.today} changed={changed} />
        <RisesPart report={report} />
        <PagesPart pages={report.pages} />
        <AsksCard report={report} />
      </div>
      <div class="trainer-side">
        <HelpedCard helped={report.helped} />
        <NewcomersCard newcomers={report.newcomers} />
        <WordsCard report={report} />
        <ReportTasks tasks={report.tasks} today={report.today} />
        <BroadcastsCard values={report.values} today={report.today} />
      </div>
    </div>
  );
}
