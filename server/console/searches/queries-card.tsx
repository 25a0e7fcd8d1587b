import type { JSX } from "preact";
import type { AskedQuery, SearchReport } from "../../../core/contract/search-quality.ts";
import type { TuningDraft } from "../../../core/contract/search-quality-endpoints.ts";
import { foundBySums } from "../../../core/insight/search/found-by-sums.ts";
import { figures } from "../../../core/language/figures.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { MendButton } from "./mend-button.tsx";
import { type QueryList, queryLists } from "./query-lists.ts";
import { searchesMessages } from "./searches-messages.ts";
import type { SearchReading } from "./use-search-report.ts";

/** Of each list the figure that it is ordered by. */
const countOf: Readonly<Record<QueryList, (asked: AskedQuery) => number>> = {
  zero: ({ zero }) => zero,
  unopened: ({ unopened }) => unopened,
  abandoned: ({ abandoned }) => abandoned,
  askedAfter: ({ asked }) => asked,
  found: foundBySums,
  frequent: ({ searched }) => searched,
};

type Given = {
  readonly read: SearchReading;
  readonly list: QueryList;
  readonly onList: (list: QueryList) => void;
  readonly onTeach: ((draft: TuningDraft) => void) | null;
};

/** Queries that go wrong, and what mends each. */
export function QueriesCard({ read, list, onList, onTeach }: Given): JSX.Element {
  const say = searchesMessages(language.value);
  const noteOf: Record<QueryList, string> = {
    zero: say.zeroNote,
    unopened: say.unopenedNote,
    abandoned: say.abandonedNote,
    askedAfter: say.askedAfterNote,
    found: say.foundNote,
    frequent: say.frequentNote,
  };
  const report = read.answering.answer;
  return (
    <ChartCard
      title={say[list]}
      note={noteOf[list]}
      span={8}
      busy={read.answering.kind === "loading"}
      tools={
        <fieldset class="switch searches-lists" aria-label={say.lists}>
          {queryLists.map((each) => (
            <button
              key={each}
              type="button"
              class="switch-option"
              aria-pressed={each === list}
              onClick={() => onList(each)}
            >
              {say[each]}
            </button>
          ))}
        </fieldset>
      }
      {...(list === "zero" && report !== null && report.untold > 0
        ? { foot: <span>{say.untold(figures(report.untold, language.value))}</span> }
        : {})}
    >
      <Answered of={read} height={320}>
        {(answer) => <QueriesTable report={answer} list={list} onTeach={onTeach} />}
      </Answered>
    </ChartCard>
  );
}

/** Of these it is told which row was opened. */
const withRow: ReadonlySet<QueryList> = new Set(["found", "frequent"]);

type Table = Pick<Given, "onTeach" | "list"> & { readonly report: SearchReport };

function QueriesTable({ report, list, onTeach }: Table): JSX.Element {
  const say = searchesMessages(language.value);
  const rows = report[list];
  if (rows.length === 0) return <p class="muted">{say.none}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys
    <section class="chart-scroll searches-scroll" tabIndex={0} aria-label={say.listOf(say[list])}>
      <table class="searches-table">
        <thead>
          <tr>
            <th scope="col">{say.query}</th>
            <th scope="col" class="searches-number">
              {say.times}
            </th>
            <th scope="col" class="searches-number">
              {say.people}
            </th>
            {withRow.has(list) && (
              <th scope="col" class="searches-number" title={say.rowNote}>
                {say.row}
              </th>
            )}
            <th scope="col">{say.where}</th>
            <th scope="col">{say.mend}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((asked) => (
            <tr key={asked.query}>
              <th scope="row">{asked.text}</th>
              <td class="searches-number figures">{figures(countOf[list](asked), language.value)}</td>
              <td class="searches-number figures">{figures(asked.people, language.value)}</td>
              {withRow.has(list) && (
                <td class="searches-number figures">
                  {asked.meanPosition === null
                    ? "—"
                    : asked.meanPosition.toLocaleString(language.value, { minimumFractionDigits: 1 })}
                </td>
              )}
              <td class="searches-where">
                <Where asked={asked} />
              </td>
              <td>
                <MendButton asked={asked} onTeach={onTeach} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const placesShown = 2;

function Where({ asked: { places } }: { asked: AskedQuery }): JSX.Element {
  const say = searchesMessages(language.value);
  const shown = places.slice(0, placesShown).map(({ region, channel, people }) => {
    const place = [region, channel].filter((part) => part !== "").join(", ");
    return say.place(place === "" ? "—" : place, people);
  });
  const more = places.length - shown.length;
  return <>{[...shown, ...(more > 0 ? [say.more(more)] : [])].join(" · ")}</>;
}
