import type { JSX } from "preact";
import type { TuningDraft } from "../../../core/contract/search-quality-endpoints.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { searchesMessages } from "./searches-messages.ts";
import type { SearchReading } from "./use-search-report.ts";

const least = 0.1;

/** Few are never none: «< 0,1». */
function fewShown(count: number): string {
  const shown = Math.max(least, count).toLocaleString(language.value, { maximumFractionDigits: 1 });
  return count < least ? `<\u00a0${shown}` : shown;
}

type Given = {
  readonly read: SearchReading;
  readonly onTeach: ((draft: TuningDraft) => void) | null;
};

/** Words by which sellers do not find what they find by others. */
export function MissingCard({ read, onTeach }: Given): JSX.Element {
  const spoken = language.value;
  const say = searchesMessages(spoken);
  return (
    <ChartCard title={say.missing} note={say.missingNote} span={4} busy={read.answering.kind === "loading"}>
      <Answered of={read} height={320}>
        {({ synonyms }) =>
          synonyms.length === 0 ? (
            <p class="muted">{say.noMissing}</p>
          ) : (
            <ul class="searches-swaps">
              {synonyms.map(({ failed, opened, people, of, expected }) => (
                <li key={`${failed} ${opened}`} class="searches-swap">
                  <span class="searches-words">
                    <strong>{opened}</strong> {say.instead} <strong>{failed}</strong>
                  </span>
                  <span class="searches-why">
                    {say.swapped(people, of)}, {say.byChance(fewShown(expected))}
                  </span>
                  {onTeach !== null && (
                    <button
                      type="button"
                      class="button"
                      aria-label={say.synonymFor(failed, opened)}
                      onClick={() =>
                        onTeach({ kind: "synonyms", id: crypto.randomUUID(), words: [failed, opened] })
                      }
                    >
                      {say.synonym}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </ChartCard>
  );
}
