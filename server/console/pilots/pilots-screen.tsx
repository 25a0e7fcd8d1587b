import type { JSX } from "preact";
import { StudyExport } from "../analytics/study-export.tsx";
import { useLeadScreen } from "../board/use-lead-screen.ts";
import { Answered } from "../charts/answered.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { Link } from "../router/link.tsx";
import { PilotCard } from "./pilot-card.tsx";
import { pilotsMessages } from "./pilots-messages.ts";
import { usePilots } from "./use-pilots.ts";

const height = 260;

/** What came of the button where it is, beside where it is not. */
export function PilotsScreen(): JSX.Element {
  const say = pilotsMessages(language.value);
  useTitle(say.title);
  useLeadScreen({ name: "board" });
  const read = usePilots();
  return (
    <div class="queue-screen">
      <ScreenHead
        title={say.title}
        beside={
          <Link to={{ name: "rules", kind: "pilots" }} class="link-button">
            {say.rules}
          </Link>
        }
      >
        <StudyExport of="pilotsFile" />
      </ScreenHead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls is reached by keys */}
      <section class="report" tabIndex={0} aria-label={say.title}>
        <Answered of={read} height={height}>
          {(report) =>
            report.pilots.length === 0 ? (
              <p>{say.everyone}</p>
            ) : (
              <div class="pilots">
                <p>{say.asking(report.asking, report.sellers)}</p>
                <div class="report-grid">
                  {report.pilots.map((told) => (
                    <PilotCard key={told.pilot.name} told={told} report={report} />
                  ))}
                </div>
                <p class="chart-note">
                  {say.rest} {say.searched}
                </p>
              </div>
            )
          }
        </Answered>
      </section>
    </div>
  );
}
