import type { JSX } from "preact";
import { figures } from "../../../core/language/figures.ts";
import type { BlockGiven } from "../analytics/block-given.ts";
import { periodShown } from "../analytics/day-label.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { MendButton } from "./mend-button.tsx";
import { searchesMessages } from "./searches-messages.ts";
import { useTeaching } from "./use-teaching.tsx";
import { useSearchReport } from "./use-search-report.ts";

const mostShown = 6;

/** Beside what is asked: what is searched and not found most, and what mends it. */
export function MissingBlock({ filter: { from, to }, me }: BlockGiven): JSX.Element {
  const spoken = language.value;
  const say = searchesMessages(spoken);
  const read = useSearchReport({ from, to });
  const { answer } = read.answering;
  const { onTeach, dialog } = useTeaching(me, read.again);
  return (
    <ChartCard
      title={say.zero}
      {...(answer === null ? {} : { note: periodShown(answer, to, spoken) })}
      span={5}
      busy={read.answering.kind === "loading"}
      foot={
        <Link to={{ name: "searches" }} class="insight-link chart-foot-end">
          {say.toSearches}
        </Link>
      }
    >
      <Answered of={read} height={220}>
        {({ zero }) =>
          zero.length === 0 ? (
            <p class="muted">{say.none}</p>
          ) : (
            <table class="searches-table">
              <thead>
                <tr>
                  <th scope="col">{say.query}</th>
                  <th scope="col" class="searches-number">
                    {say.times}
                  </th>
                  <th scope="col">
                    <span class="visually-hidden">{say.mend}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {zero.slice(0, mostShown).map((asked) => (
                  <tr key={asked.query}>
                    <th scope="row">{asked.text}</th>
                    <td class="searches-number figures">{figures(asked.zero, spoken)}</td>
                    <td>
                      <MendButton asked={asked} onTeach={onTeach} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answered>
      {dialog}
    </ChartCard>
  );
}
