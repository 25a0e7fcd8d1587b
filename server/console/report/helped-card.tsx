import type { JSX } from "preact";
import type { ReportHelped } from "../../../core/contract/report.ts";
import { oneDecimal } from "../../../core/insight/report/one-decimal.ts";
import { reportWords } from "../../../core/insight/report/report-words.ts";
import { shortDate } from "../../../ui/time.ts";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { Link } from "../router/link.tsx";
import { reportMessages } from "./report-messages.ts";

/** What was done before, and whether fewer ask since. */
export function HelpedCard({ helped }: { helped: readonly ReportHelped[] }): JSX.Element {
  const words = reportWords(language.value);
  const say = reportMessages(language.value);
  const mean = (sellers: number | null): string =>
    sellers === null ? say.few : oneDecimal(sellers, language.value);
  return (
    <ChartCard title={words.helped} note={words.perWeek} span={12}>
      {helped.length === 0 ? (
        <p class="muted">{words.noHelped}</p>
      ) : (
        <table class="figures-table">
          <thead>
            <tr>
              <th scope="col">{words.fix}</th>
              <th scope="col">{words.was}</th>
              <th scope="col">{words.became}</th>
            </tr>
          </thead>
          <tbody>
            {helped.map(({ cluster, title, kind, doneAt, before, after, helped: did }) => (
              <tr key={`${cluster} ${kind} ${doneAt}`}>
                <th scope="row">
                  <Link to={{ name: "repeats", cluster }} class="mend-title">
                    {title ?? words.erased}
                  </Link>
                  <span class="mend-facts">
                    {words[kind]}, {shortDate(doneAt, now.value, language.value)}
                  </span>
                </th>
                <td class="figures">{mean(before)}</td>
                <td class={`figures${did ? " helped-yes" : ""}`}>
                  <strong>{mean(after)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ChartCard>
  );
}
