import type { JSX } from "preact";
import type { Me } from "../../../core/contract/person.ts";
import { leads } from "../account/leads.ts";
import { StudyExport } from "../analytics/study-export.tsx";
import { Answered } from "../charts/answered.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { RepeatView } from "./repeat-view.tsx";
import { repeatsMessages } from "./repeats-messages.ts";
import { RepeatsTable } from "./repeats-table.tsx";
import { useRepeats } from "./use-repeats.ts";

/** What is asked again and again, or one group of it. */
export function RepeatsScreen({ cluster, me }: { cluster: number | null; me: Me }): JSX.Element {
  const say = repeatsMessages(language.value);
  useTitle(say.title);
  return cluster === null ? (
    <Repeats decides={leads(me)} />
  ) : (
    <RepeatView key={cluster} id={cluster} decides={leads(me)} />
  );
}

function Repeats({ decides }: { decides: boolean }): JSX.Element {
  const say = repeatsMessages(language.value);
  const read = useRepeats();
  const days = read.answering.answer?.windowDays;
  return (
    <div class="queue-screen">
      <ScreenHead
        title={say.title}
        beside={days !== undefined && <span class="repeat-note">{say.note(days)}</span>}
      >
        <StudyExport of="repeatsFile" />
      </ScreenHead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys */}
      <section class="report" tabIndex={0} aria-label={say.title}>
        <div class="chart-card repeat-scroll">
          <Answered of={read} height={320}>
            {({ clusters }) =>
              clusters.length === 0 ? (
                <p class="muted">{say.none}</p>
              ) : (
                <RepeatsTable rows={clusters} decides={decides} changed={read.again} />
              )
            }
          </Answered>
        </div>
      </section>
    </div>
  );
}
