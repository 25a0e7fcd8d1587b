import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Me } from "../../../core/contract/person.ts";
import { leads } from "../account/leads.ts";
import { FileMenu } from "../analytics/file-menu.tsx";
import { periodShown } from "../analytics/day-label.ts";
import { dayAfter } from "../analytics/period.ts";
import { Answered } from "../charts/answered.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { language } from "../platform/language.ts";
import { utcDay } from "../platform/server-time.ts";
import { useTitle } from "../platform/use-title.ts";
import { Link } from "../router/link.tsx";
import { LayoutCard } from "./layout-card.tsx";
import { MissingCard } from "./missing-card.tsx";
import { PositionsCard } from "./positions-card.tsx";
import { QueriesCard } from "./queries-card.tsx";
import type { QueryList } from "./query-lists.ts";
import { SearchTiles } from "./search-tiles.tsx";
import { searchesMessages } from "./searches-messages.ts";
import { TrendDaysCard } from "./trend-days-card.tsx";
import { useTeaching } from "./use-teaching.tsx";
import { useSearchReport } from "./use-search-report.ts";

const lengths = [10, 30, 90] as const;
const usual = 30;

/** What sellers search and do not find, and what mends it. */
export function SearchesScreen({ me }: { me: Me }): JSX.Element {
  const say = searchesMessages(language.value);
  useTitle(say.title);
  const length = useSignal<number>(usual);
  const list = useSignal<QueryList>("zero");
  const queries = useRef<HTMLDivElement>(null);
  const open = (chosen: QueryList): void => {
    list.value = chosen;
    // A narrow window has the queries below.
    queries.current?.focus();
  };
  // Searches are counted by days in UTC.
  const to = utcDay.value;
  const days = { from: dayAfter(to, 1 - length.value), to };
  const read = useSearchReport(days);
  const fileOf = (format: "csv" | "xlsx"): string =>
    addressOf(endpoints.searchesFile, { query: { ...days, format } });
  const { answer } = read.answering;
  const { onTeach, dialog } = useTeaching(me, read.again);
  return (
    <div class="queue-screen">
      <ScreenHead
        title={say.title}
        beside={
          answer !== null && (
            <span class="insight-period" title={say.whole}>
              {periodShown(answer, to, language.value)}
            </span>
          )
        }
      >
        <fieldset class="switch searches-lists" aria-label={say.period}>
          {lengths.map((each) => (
            <button
              key={each}
              type="button"
              class="switch-option"
              aria-pressed={each === length.value}
              onClick={() => (length.value = each)}
            >
              {say.days(each)}
            </button>
          ))}
        </fieldset>
        <FileMenu csv={fileOf("csv")} xlsx={fileOf("xlsx")} />
        {leads(me) && (
          <Link to={{ name: "synonyms" }} class="button">
            {say.taught}
          </Link>
        )}
      </ScreenHead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys */}
      <section class="report" tabIndex={0} aria-label={say.title}>
        <div class="report-grid">
          <div class="chart-span-12" aria-busy={read.answering.kind === "loading"}>
            <Answered of={read} height={92}>
              {(report) => <SearchTiles report={report} onOpen={open} />}
            </Answered>
          </div>
          <div class="chart-span-8 searches-queries" ref={queries} tabIndex={-1}>
            <QueriesCard
              read={read}
              list={list.value}
              onList={(chosen) => (list.value = chosen)}
              onTeach={onTeach}
            />
          </div>
          <MissingCard read={read} onTeach={onTeach} />
          <TrendDaysCard read={read} />
          <PositionsCard read={read} />
          <LayoutCard read={read} />
        </div>
      </section>
      {dialog}
    </div>
  );
}
