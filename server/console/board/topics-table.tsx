import type { JSX } from "preact";
import { language } from "../platform/language.ts";
import { noneOf } from "../queue/queue-filter.ts";
import { topicName } from "../routing/topic-name.ts";
import { type Counts, figures } from "./board-counts.ts";
import { boardMessages } from "./board-messages.ts";
import { FigureLink } from "./figure-link.tsx";

/** What the open requests, and those answered today, are about; the most first, so that a surge is seen. */
export function TopicsTable({ byTopic }: { byTopic: ReadonlyMap<string, Counts> }): JSX.Element {
  const say = boardMessages(language.value);
  const nameOf = (topic: string): string => (topic === noneOf ? say.noTopic : topicName(topic));
  const lines = [...byTopic].toSorted(
    ([a, one], [b, other]) => other.open - one.open || nameOf(a).localeCompare(nameOf(b)),
  );
  return (
    <section class="board-part">
      <h2 class="board-heading">{say.topics}</h2>
      {lines.length === 0 ? (
        <p class="muted">{say.noTopics}</p>
      ) : (
        <div class="board-scroll">
          <table class="board-table">
            <thead>
              <tr>
                <th scope="col">{say.topic}</th>
                {figures.map((figure) => (
                  <th key={figure} scope="col" class="board-number">
                    {say[figure]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(([topic, counts]) => (
                <tr key={topic}>
                  <th scope="row">
                    <span class="board-who">{nameOf(topic)}</span>
                  </th>
                  {figures.map((figure) => (
                    <td key={figure} class="board-number figures">
                      <FigureLink
                        figure={figure}
                        count={counts[figure]}
                        of={{ topic }}
                        whose={nameOf(topic)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
