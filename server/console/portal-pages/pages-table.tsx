import type { JSX } from "preact";
import type { PageFigure as Figure, StudiedPage } from "../../../core/contract/page-study.ts";
import { figures } from "../../../core/language/figures.ts";
import { KindIcon } from "../../../ui/kind.tsx";
import { shortDay } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { PageFigure } from "./page-figure.tsx";
import { PageTaskButton } from "./page-task-button.tsx";
import { pagesMessages } from "./pages-messages.ts";

type Given = {
  readonly pages: readonly StudiedPage[];
  readonly weeks: number;
  readonly changed: () => void;
};

/** Figures beside the questions asked from a page, in the order of their columns. */
const counted = ["about", "rated", "queries", "broken"] as const satisfies readonly Figure[];

/** Pages with all that is known of each; every figure leads to its rows. */
export function PagesTable({ pages, weeks, changed }: Given): JSX.Element {
  const say = pagesMessages(language.value);
  const notes = {
    about: say.aboutNote,
    rated: say.ratedNote,
    queries: say.queriesNote,
    broken: say.brokenNote,
  } as const;
  return (
    <table class="pages-table">
      <thead>
        <tr>
          <th scope="col">{say.page}</th>
          <th scope="col" class="pages-number" title={say.fromNote}>
            {say.from}
          </th>
          <th scope="col" class="pages-number" title={say.perThousandNote}>
            {say.perThousand}
          </th>
          {counted.map((of) => (
            <th key={of} scope="col" class="pages-number" title={notes[of]}>
              {say[of]}
            </th>
          ))}
          <th scope="col">{say.changed}</th>
          <th scope="col">{say.owner}</th>
          <th scope="col">{say.task}</th>
        </tr>
      </thead>
      <tbody>
        {pages.map((page) => (
          <tr key={page.document}>
            <th scope="row">
              <a href={page.address} target="_blank" rel="noreferrer" class="pages-name">
                <KindIcon kind={page.kind} size={16} />
                <span lang="ru">{page.title}</span>
              </a>
            </th>
            <td class="pages-number figures">
              <PageFigure page={page} of="from" weeks={weeks} />
              {page.fromBefore !== null && (
                <span class="pages-was">{say.was(figures(page.fromBefore, language.value))}</span>
              )}
            </td>
            <td class="pages-number figures">
              <Rate page={page} />
            </td>
            {counted.map((of) => (
              <td key={of} class="pages-number figures">
                <PageFigure page={page} of={of} weeks={weeks} />
              </td>
            ))}
            <td class="pages-when">
              {page.changedAt === null ? "—" : shortDay(page.changedAt, now.value, language.value)}
            </td>
            <td class="pages-owner" lang="ru">
              {page.owner ?? "—"}
            </td>
            <td>
              <PageTaskButton page={page} weeks={weeks} changed={changed} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rate({ page: { perThousand, opened } }: { page: StudiedPage }): JSX.Element {
  const say = pagesMessages(language.value);
  if (perThousand === null)
    return (
      <span title={say.unknown}>
        <span aria-hidden="true">—</span>
        <span class="visually-hidden">{say.unknown}</span>
      </span>
    );
  const shown = perThousand.toLocaleString(language.value, {
    maximumFractionDigits: perThousand < 10 ? 1 : 0,
  });
  return <span title={say.ofOpened(figures(opened ?? 0, language.value))}>{shown}</span>;
}
