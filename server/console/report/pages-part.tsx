import type { JSX } from "preact";
import type { TrainerReport } from "../../../core/contract/report.ts";
import { reportWords } from "../../../core/insight/report/report-words.ts";
import { KindIcon } from "../../../ui/kind.tsx";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";

/** Pages that were open when most was asked; each opens its questions. */
export function PagesPart({ pages }: Pick<TrainerReport, "pages">): JSX.Element | null {
  const words = reportWords(language.value);
  if (pages.length === 0) return null;
  return (
    <section aria-labelledby="report-pages">
      <header class="chart-head">
        <h3 id="report-pages" class="chart-title">
          {words.pages}
        </h3>
      </header>
      <ul class="report-tasks">
        {pages.map(({ document, title, kind, questions }) => (
          <li key={document} class="report-task">
            <span class="report-page">
              <KindIcon kind={kind} size={16} />
              <Link to={{ name: "pages", view: { shown: { document, of: "from" } } }} class="mend-title">
                {title}
              </Link>
            </span>
            <span class="figures">{words.questions(questions)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
