import type { JSX } from "preact";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import { figures } from "../../../core/language/figures.ts";
import { Answered } from "../charts/answered.tsx";
import { helpShown } from "../frame/help-shown.ts";
import { ScreenHead } from "../frame/screen-head.tsx";
import { useCommands } from "../keys/use-commands.ts";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { Link } from "../router/link.tsx";
import { go } from "../router/router.ts";
import { deskDay } from "./desk-day.ts";
import { FilterBar } from "./filter-bar.tsx";
import type { InsightView } from "./insight-address.ts";
import { insightMessages } from "./insight-messages.ts";
import { periodOf } from "./period.ts";
import { rowsMessages } from "./rows-messages.ts";
import { RowsTable } from "./rows-table.tsx";
import { useInsightSummary } from "./use-insight.ts";
import { useInsightRows } from "./use-insight-rows.ts";

/** The requests behind a figure. */
export function RowsScreen({ view }: { view: InsightView }): JSX.Element {
  const say = rowsMessages(language.value);
  useTitle(say.title);
  useCommands((command) => {
    if (command === "back") go({ name: "insight", view });
    else if (command === "all-keys") helpShown.value = true;
    else return false;
    return true;
  });
  const today = deskDay.value;
  if (today === null)
    return (
      <div class="queue-screen">
        <ScreenHead title={say.title} />
      </div>
    );
  return <Ready view={view} today={today} />;
}

function Ready({ view, today }: { view: InsightView; today: string }): JSX.Element {
  const say = rowsMessages(language.value);
  const filter: InsightQuery = { ...view.filter, ...periodOf(view.filter, today) };
  const { read, rows, more } = useInsightRows(filter);
  const summary = useInsightSummary(filter);
  const total = read.answering.answer?.total ?? null;
  return (
    <div class="queue-screen">
      <FilterBar
        title={total === null ? say.title : insightMessages(language.value).requests(total)}
        view={view}
        filter={filter}
        today={today}
        values={summary.answering.answer?.values ?? null}
        rows={total}
        asOf={read.answering.answer?.asOf ?? null}
        to="insight-rows"
      />

      <section
        class="insight-rows"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys
        tabIndex={0}
        aria-label={say.title}
        aria-busy={read.answering.kind === "loading"}
      >
        <Link to={{ name: "insight", view }} class="button insight-back">
          {say.back} <kbd class="key">Esc</kbd>
        </Link>
        <Answered of={read} height={200}>
          {({ total: all }) => {
            if (all === null) return <p class="muted">{say.few}</p>;
            if (rows.length === 0) return <p class="muted">{say.none}</p>;
            return (
              <>
                <RowsTable rows={rows} />
                <p class="insight-rows-foot">
                  {more && (
                    <button type="button" class="button" onClick={() => void more()}>
                      {say.more}
                    </button>
                  )}
                  <output class="muted">
                    {say.shownOf(figures(rows.length, language.value), figures(all, language.value))}
                  </output>
                </p>
              </>
            );
          }}
        </Answered>
      </section>
    </div>
  );
}
