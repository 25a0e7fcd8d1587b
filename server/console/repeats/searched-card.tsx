import type { JSX } from "preact";
import type { RepeatView } from "../../../core/contract/cluster.ts";
import { figures } from "../../../core/language/figures.ts";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { repeatsMessages } from "./repeats-messages.ts";

/** What was searched for the same, and nothing opened. */
export function SearchedCard({ searched }: { searched: RepeatView["searched"] }): JSX.Element {
  const say = repeatsMessages(language.value);
  return (
    <ChartCard title={say.searched} span={6}>
      <table class="figures-table">
        <thead>
          <tr>
            <th scope="col">{say.query}</th>
            <th scope="col">{say.people}</th>
          </tr>
        </thead>
        <tbody>
          {searched.map(({ query, people }) => (
            <tr key={query}>
              <th scope="row">{query}</th>
              <td>{figures(people, language.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ChartCard>
  );
}
