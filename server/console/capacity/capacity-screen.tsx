import type { JSX } from "preact";
import { useLeadScreen } from "../board/use-lead-screen.ts";
import { ScreenHead } from "../frame/screen-head.tsx";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { go } from "../router/router.ts";
import { AssumptionsCard } from "./assumptions-card.tsx";
import type { CapacityView } from "./capacity-address.ts";
import { capacityMessages } from "./capacity-messages.ts";
import { DaysCard } from "./days-card.tsx";
import { HalfHoursCard } from "./half-hours-card.tsx";
import { ScenarioForm } from "./scenario-form.tsx";
import { useCapacity } from "./use-capacity.ts";

/** How many agents are needed in the days to come, as usual and if something changes. */
export function CapacityScreen({ view }: { view: CapacityView }): JSX.Element {
  const say = capacityMessages(language.value);
  useTitle(say.title);
  useLeadScreen({ name: "board" });
  const read = useCapacity(view);
  const { answer } = read.answering;
  return (
    <div class="queue-screen">
      <ScreenHead title={say.title} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys */}
      <section class="report" tabIndex={0} aria-label={say.title}>
        <div class="report-grid">
          <DaysCard read={read} title={say.byDay} span={8} />
          <ScenarioForm view={view} values={answer?.values ?? null} onChange={show} />
          {answer !== null && (
            <>
              <HalfHoursCard
                days={answer.days}
                timeZone={answer.timeZone}
                chosen={view.day}
                onChoose={(day) => show({ ...view, day }, true)}
              />
              <AssumptionsCard of={answer.assumptions} />
            </>
          )}
        </div>
      </section>
    </div>
  );
}

function show(view: CapacityView, replace = false): void {
  go({ name: "capacity", view }, { replace });
}
