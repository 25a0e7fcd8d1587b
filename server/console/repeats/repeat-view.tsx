import type { JSX } from "preact";
import { addressOf } from "../../../core/contract/call.ts";
import type { RepeatView as View } from "../../../core/contract/cluster.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { FileMenu } from "../analytics/file-menu.tsx";
import { Answered } from "../charts/answered.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { useCommands } from "../keys/use-commands.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { useAnswer } from "../platform/use-answer.ts";
import { Link } from "../router/link.tsx";
import { go } from "../router/router.ts";
import { topicName } from "../routing/topic-name.ts";
import { AskedCard } from "./asked-card.tsx";
import { PlacesCard } from "./places-card.tsx";
import { ProposalCard } from "./proposal-card.tsx";
import { repeatsMessages } from "./repeats-messages.ts";
import { SearchedCard } from "./searched-card.tsx";
import { SourcesCard } from "./sources-card.tsx";
import { StepsCard } from "./steps-card.tsx";
import { ThresholdBar } from "./threshold-bar.tsx";
import { WeeksCard } from "./weeks-card.tsx";

/** A group of questions with all that is behind its figures, and what can be done about it. */
export function RepeatView({ id, decides }: { id: number; decides: boolean }): JSX.Element {
  const say = repeatsMessages(language.value);
  const read = useAnswer(`cluster ${id}`, () => deskCall(endpoints.cluster, { params: { cluster: id } }));
  useCommands((command) => {
    if (command !== "back") return false;
    go({ name: "repeats" });
    return true;
  });
  return (
    <div class="queue-screen">
      <ScreenHead title={say.title}>
        <FileMenu csv={fileOf(id, "csv")} xlsx={fileOf(id, "xlsx")} />
        <Link to={{ name: "repeats" }} class="button">
          {say.back} <kbd class="key">Esc</kbd>
        </Link>
      </ScreenHead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys */}
      <section class="report" tabIndex={0} aria-label={say.title}>
        <Answered of={read} height={480}>
          {(view) => <Parts view={view} decides={decides} changed={read.again} />}
        </Answered>
      </section>
    </div>
  );
}

/** All questions of the group as a file. */
function fileOf(cluster: number, format: "csv" | "xlsx"): string {
  return addressOf(endpoints.repeatFile, { params: { cluster }, query: { format } });
}

type Given = { readonly view: View; readonly decides: boolean; readonly changed: () => void };

function Parts({ view, decides, changed }: Given): JSX.Element {
  const say = repeatsMessages(language.value);
  const { title, topic, sellers, questions, searches } = view;
  return (
    <div class="report-grid">
      <div class="chart-span-12 repeat-head">
        <h2 class="repeat-title">{title ?? say.erased}</h2>
        <ThresholdBar {...view} />
        <span class="muted">
          {[topic === null ? null : topicName(topic), say.counted(sellers, questions, searches)]
            .filter((part) => part !== null)
            .join(" · ")}
        </span>
      </div>
      <ProposalCard key={view.step?.id ?? 0} view={view} decides={decides} changed={changed} />
      <WeeksCard view={view} />
      {view.steps.length > 0 && <StepsCard steps={view.steps} />}
      <AskedCard view={view} decides={decides} changed={changed} />
      <SourcesCard sources={view.sources} />
      <PlacesCard view={view} />
      {view.searched.length > 0 && <SearchedCard searched={view.searched} />}
    </div>
  );
}
