import type { JSX } from "preact";
import { periodShown } from "../analytics/day-label.ts";
import { Answered } from "../charts/answered.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { go } from "../router/router.ts";
import { PageRowsScreen } from "./page-rows-screen.tsx";
import { PagesExport } from "./pages-export.tsx";
import { type PagesView, usualWeeks, weeksToChoose } from "./pages-address.ts";
import { pagesMessages } from "./pages-messages.ts";
import { PagesTable } from "./pages-table.tsx";
import { usePageStudy } from "./use-page-study.ts";

/** Pages after which people ask, or what stands behind a figure of one. */
export function PagesScreen({ view: { weeks = usualWeeks, shown } }: { view: PagesView }): JSX.Element {
  return shown === undefined ? <AllPages weeks={weeks} /> : <PageRowsScreen {...shown} weeks={weeks} />;
}

function AllPages({ weeks }: { weeks: number }): JSX.Element {
  const say = pagesMessages(language.value);
  useTitle(say.title);
  const read = usePageStudy(weeks);
  const { answer } = read.answering;
  return (
    <div class="queue-screen">
      <ScreenHead
        title={say.title}
        beside={
          answer !== null && (
            <span class="insight-period">{periodShown(answer, answer.to, language.value)}</span>
          )
        }
      >
        <fieldset class="switch pages-weeks" aria-label={say.period}>
          {weeksToChoose.map((each) => (
            <button
              key={each}
              type="button"
              class="switch-option"
              aria-pressed={each === weeks}
              onClick={() => go({ name: "pages", view: { weeks: each } }, { replace: true })}
            >
              {say.weeks(each)}
            </button>
          ))}
        </fieldset>
        <PagesExport weeks={weeks} />
      </ScreenHead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys */}
      <section class="report" tabIndex={0} aria-label={say.title}>
        <div class="chart-card pages-scroll" aria-busy={read.answering.kind === "loading"}>
          <Answered of={read} height={320}>
            {({ pages }) =>
              pages.length === 0 ? (
                <p class="muted">{say.none}</p>
              ) : (
                <PagesTable pages={pages} weeks={weeks} changed={read.again} />
              )
            }
          </Answered>
        </div>
      </section>
    </div>
  );
}
