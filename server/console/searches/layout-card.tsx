import type { JSX } from "preact";
import { figures } from "../../../core/language/figures.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { searchesMessages } from "./searches-messages.ts";
import type { SearchReading } from "./use-search-report.ts";

/** Queries typed on the keys of the other layout: those that search read right, and those that it did not. */
export function LayoutCard({ read }: { read: SearchReading }): JSX.Element {
  const spoken = language.value;
  const say = searchesMessages(spoken);
  return (
    <ChartCard title={say.layout} note={say.layoutNote} span={4} busy={read.answering.kind === "loading"}>
      <Answered of={read} height={200}>
        {({ layout }) =>
          layout.length === 0 ? (
            <p class="muted">{say.noLayout}</p>
          ) : (
            <ul class="searches-swaps">
              {layout.map(({ text, times, people, meant }) => (
                <li key={text} class="searches-swap">
                  <span class="searches-words">{text}</span>
                  <span class="searches-why">
                    {say.timesShort(figures(times, spoken))}, {say.sellers(people)} ·{" "}
                    {meant === null ? say.understood : say.notUnderstood(meant)}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </ChartCard>
  );
}
