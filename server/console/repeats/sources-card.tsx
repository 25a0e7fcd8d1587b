import type { JSX } from "preact";
import { placeTitle } from "../../../ui/place-title.ts";
import type { RepeatView } from "../../../core/contract/cluster.ts";
import { KindIcon } from "../../../ui/kind.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { repeatsMessages } from "./repeats-messages.ts";

/** Places that the answers cite, the most cited first. */
export function SourcesCard({ sources }: { sources: RepeatView["sources"] }): JSX.Element {
  const say = repeatsMessages(language.value);
  return (
    <ChartCard title={say.sources} span={6}>
      {sources.length === 0 ? (
        <p class="muted">{say.noSources}</p>
      ) : (
        <ul class="repeat-sources">
          {sources.map((source) => (
            <li key={source.record}>
              <KindIcon kind={source.kind} />
              <a href={source.address} target="_blank" rel="noreferrer" class="repeat-link">
                {placeTitle(source)}
              </a>
              {source.answers !== null && <span class="muted">{say.answers(source.answers)}</span>}
            </li>
          ))}
        </ul>
      )}
    </ChartCard>
  );
}
