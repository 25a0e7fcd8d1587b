import type { JSX } from "preact";
import type { PageFigure, PageRows } from "../../../core/contract/page-study.ts";
import { figures } from "../../../core/language/figures.ts";
import { RowsTable } from "../analytics/rows-table.tsx";
import { Answered } from "../charts/answered.tsx";
import { helpShown } from "../frame/help-shown.ts";
import { ScreenHead } from "../frame/screen-head.tsx";
import { useCommands } from "../keys/use-commands.ts";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { Link } from "../router/link.tsx";
import { go } from "../router/router.ts";
import { PageWeeks } from "./page-weeks.tsx";
import { type PagesView, usualWeeks } from "./pages-address.ts";
import { pagesMessages } from "./pages-messages.ts";
import { usePageRows } from "./use-page-study.ts";

type Given = { readonly document: string; readonly of: PageFigure; readonly weeks: number };

/** What stands behind a figure of a page. */
export function PageRowsScreen(asked: Given): JSX.Element {
  const say = pagesMessages(language.value);
  const { of, weeks } = asked;
  const read = usePageRows(asked);
  const name = read.answering.answer?.page.title ?? say.title;
  useTitle(name);
  const all: PagesView = weeks === usualWeeks ? {} : { weeks };
  useCommands((command) => {
    if (command === "back") go({ name: "pages", view: all });
    else if (command === "all-keys") helpShown.value = true;
    else return false;
    return true;
  });
  return (
    <div class="queue-screen">
      <ScreenHead title={name} beside={<span class="insight-period">{say[of]}</span>} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys */}
      <section class="insight-rows" tabIndex={0} aria-label={say[of]}>
        <Link to={{ name: "pages", view: all }} class="button insight-back">
          {say.back} <kbd class="key">Esc</kbd>
        </Link>
        {read.answering.kind === "failed" ? (
          <p class="muted">{say.gone}</p>
        ) : (
          <Answered of={read} height={200}>
            {(rows) => (
              <>
                <PageWeeks weeks={rows.weeks} />
                <Behind rows={rows} of={of} />
              </>
            )}
          </Answered>
        )}
      </section>
    </div>
  );
}

function Behind({ rows, of }: { rows: PageRows; of: PageFigure }): JSX.Element {
  const say = pagesMessages(language.value);
  const { requests, queries, broken } = rows;
  if (requests.length + queries.length + broken.length === 0) return <p class="muted">{say.noRows}</p>;
  if (of === "queries")
    return (
      <TwoColumns
        head={[say.query, say.people]}
        rows={queries.map(({ text, people }) => [text, figures(people, language.value)])}
      />
    );
  if (of === "broken")
    return (
      <TwoColumns
        head={[say.link, say.status]}
        rows={broken.map(({ address, status }) => [address, status === "soft" ? say.soft : status])}
      />
    );
  return (
    <>
      <p class="insight-rows-foot">{say.rows(requests.length)}</p>
      <RowsTable rows={requests} />
    </>
  );
}

type Columns = {
  readonly head: readonly [string, string];
  readonly rows: readonly (readonly [string, string])[];
};

function TwoColumns({ head: [first, second], rows }: Columns): JSX.Element {
  return (
    <table class="pages-table pages-narrow">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{second}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, told]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="figures">{told}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
