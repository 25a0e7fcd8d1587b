import type { JSX } from "preact";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import type { Me } from "../../../core/contract/person.ts";
import { Answered } from "../charts/answered.tsx";
import { helpShown } from "../frame/help-shown.ts";
import { ScreenHead } from "../frame/screen-head.tsx";
import { useCommands } from "../keys/use-commands.ts";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { deskDay } from "./desk-day.ts";
import { FigureTiles, TilesPlace } from "./figure-tiles.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { HeatCard } from "./heat-card.tsx";
import type { InsightView } from "./insight-address.ts";
import { insightBlocks } from "./insight-blocks.ts";
import { insightMessages } from "./insight-messages.ts";
import { OnTimeCard } from "./on-time-card.tsx";
import { periodOf } from "./period.ts";
import { useInsightSummary } from "./use-insight.ts";

/** What is asked, by whom, when and how it was answered; every figure leads to its requests. */
export function InsightScreen({ view, me }: { view: InsightView; me: Me }): JSX.Element {
  const say = insightMessages(language.value);
  useTitle(say.title);
  useCommands((command) => {
    if (command !== "all-keys") return false;
    helpShown.value = true;
    return true;
  });
  const today = deskDay.value;
  if (today === null)
    return (
      <div class="queue-screen">
        <ScreenHead title={say.title} />
        <div class="report" />
      </div>
    );
  return <Ready view={view} me={me} today={today} />;
}

type Given = { readonly view: InsightView; readonly me: Me; readonly today: string };

function Ready({ view, me, today }: Given): JSX.Element {
  const say = insightMessages(language.value);
  const filter: InsightQuery = { ...view.filter, ...periodOf(view.filter, today) };
  const summary = useInsightSummary(filter);
  const answer = summary.answering.answer;
  return (
    <div class="queue-screen">
      <FilterBar
        title={say.title}
        view={view}
        filter={filter}
        today={today}
        values={answer?.values ?? null}
        rows={answer?.figures?.requests ?? null}
        asOf={answer?.asOf ?? null}
        to="insight"
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys */}
      <section class="report" tabIndex={0} aria-label={say.title}>
        <div class="report-grid">
          <div class="chart-span-12" aria-busy={summary.answering.kind === "loading"}>
            <Answered of={summary} height={114} meanwhile={<TilesPlace />}>
              {(read) => <FigureTiles summary={read} filter={filter} />}
            </Answered>
          </div>
          <HeatCard view={view} filter={filter} />
          <OnTimeCard filter={filter} target={answer?.targetShare ?? null} me={me} />
          {insightBlocks.map(({ key, Block }) => (
            <Block key={key} filter={filter} summary={summary} me={me} />
          ))}
        </div>
      </section>
    </div>
  );
}
