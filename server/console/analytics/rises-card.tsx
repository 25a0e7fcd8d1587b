import type { JSX } from "preact";
import { riseMessages } from "../../../core/insight/rise-messages.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import type { BlockGiven } from "./block-given.ts";
import { RiseList } from "./rise-list.tsx";

const most = 6;

/** What is asked more than chance explains, the surest first. */
export function RisesCard({ filter, summary }: BlockGiven): JSX.Element {
  const say = riseMessages(language.value);
  return (
    <ChartCard title={say.rises} note={say.risesNote} span={7} busy={summary.answering.kind === "loading"}>
      <Answered of={summary} height={190}>
        {({ rises }) =>
          rises.length === 0 ? (
            <p class="muted">{say.noRises}</p>
          ) : (
            <RiseList rises={rises.slice(0, most)} filter={filter} />
          )
        }
      </Answered>
    </ChartCard>
  );
}
