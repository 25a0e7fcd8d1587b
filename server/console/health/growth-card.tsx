import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { CrawlHealth } from "../../../core/contract/crawl-endpoints.ts";
import { language } from "../platform/language.ts";
import { GrowthTable } from "./growth-table.tsx";
import { LineChart } from "./line-chart.tsx";
import { releaseMessages } from "./release-messages.ts";

/** How the index grew over the crawls: one chart for documents and one for places, or both as a table. */
export function GrowthCard({ history }: { history: CrawlHealth["history"] }): JSX.Element | null {
  const say = releaseMessages(language.value);
  const asTable = useSignal(false);
  if (history.length < 2) return null;
  const points = (what: "documents" | "sections"): { at: number; value: number }[] =>
    history.map((run) => ({ at: Date.parse(run.at), value: run[what] }));
  return (
    <section class="health-card" aria-labelledby="growth-title">
      <div class="card-line">
        <h2 id="growth-title" class="health-title">
          {say.growth} <span class="health-note figures">{say.growthNote(history.length)}</span>
        </h2>
        <button type="button" class="link-button card-end" onClick={() => (asTable.value = !asTable.value)}>
          {asTable.value ? say.asChart : say.asTable}
        </button>
      </div>
      {asTable.value ? (
        <GrowthTable history={history} />
      ) : (
        <div class="charts">
          {[
            { name: say.documents, of: points("documents") },
            { name: say.places, of: points("sections") },
          ].map(({ name, of }) => (
            <LineChart key={name} name={name} points={of} />
          ))}
        </div>
      )}
    </section>
  );
}
