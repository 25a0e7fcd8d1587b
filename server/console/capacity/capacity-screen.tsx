import type { JSX } from "preact";
import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { FileMenu } from "../analytics/file-menu.tsx";
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
      <ScreenHead title={say.title}>
        <FileMenu csv={fileOf(view, "csv")} xlsx={fileOf(view, "xlsx")} />
      </ScreenHead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys */}
      <section class="report" tabIndex={0} aria-label={say.title}>
        <div class="report-grid">
          <DaysCard read={read} title={say.byDay} span={8} onDay={(day) => show({ ...view, day }, true)} />
          <ScenarioForm view={view} values={answer?.values ?? null} onChange={show} />
          {answer !== null && (
            <>
              <HalfHoursCard of={answer} chosen={view.day} onChoose={(day) => show({ ...view, day }, true)} />
              <AssumptionsCard of={answer.assumptions} />
            </>
          )}
        </div>
      </section>
    </div>
  );
}

/** Half hours as a file, with the scenario that is shown. */
function fileOf({ asked }: CapacityView, format: "csv" | "xlsx"): string {
  return addressOf(endpoints.capacityFile, { query: { ...asked, format } });
}

function show(view: CapacityView, replace = false): void {
  go({ name: "capacity", view }, { replace });
}
