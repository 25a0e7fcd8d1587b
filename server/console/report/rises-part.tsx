import type { JSX } from "preact";
import type { TrainerReport } from "../../../core/contract/report.ts";
import { riseMessages } from "../../../core/insight/rise-messages.ts";
import { RiseList } from "../analytics/rise-list.tsx";
import { language } from "../platform/language.ts";

/** What rose in this week, beside the week before. */
export function RisesPart({ report }: { report: TrainerReport }): JSX.Element | null {
  const say = riseMessages(language.value);
  const { rises, from, to, region, channel } = report;
  if (rises.length === 0) return null;
  const filter = {
    from,
    to,
    ...(region.length === 0 ? {} : { region: region.join(";") }),
    ...(channel.length === 0 ? {} : { channel: channel.join(";") }),
  };
  return (
    <section aria-labelledby="report-rises">
      <header class="chart-head">
        <h3 id="report-rises" class="chart-title">
          {say.rises}
        </h3>
        <span class="chart-tools chart-note">{say.risesNote}</span>
      </header>
      <RiseList rises={rises} filter={filter} />
    </section>
  );
}
