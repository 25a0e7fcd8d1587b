import type { JSX } from "preact";
import type { CrawlHealth, SourceHealth } from "../../../core/contract/crawl-endpoints.ts";
import { DocumentKind } from "../../../core/contract/record.ts";
import { Icon } from "../../../ui/icon.tsx";
import { KindIcon } from "../../../ui/kind.tsx";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { timeShown } from "./time-shown.ts";
import { runLength } from "./run-length.ts";
import { sourceMessages } from "./source-messages.ts";
import { SourceStateChip } from "./source-state-chip.tsx";

/** The button that opens the details of a source. */
export const sourceButtonId = (source: string): string => `source-${source}`;
export const sourceDetailsId = "source-details";

type Given = {
  readonly health: CrawlHealth;
  readonly opened: string | null;
  readonly onToggle: (source: string) => void;
};

/** Every source and how its last run went; a row opens its details. */
export function SourcesCard({ health, opened, onToggle }: Given): JSX.Element {
  const say = sourceMessages(language.value);
  const { progress } = health.running ?? { progress: null };
  const crawled = progress?.phase === "crawl" ? progress.source : null;
  return (
    <section class="health-card health-card-table" aria-labelledby="sources-title">
      <h2 id="sources-title" class="health-title">
        {say.sources}{" "}
        <span class="health-note figures">
          {health.nextAt === null ? say.noSchedule : say.nextRun(timeShown(health.nextAt))}
        </span>
      </h2>
      <div class="table-scroll">
        <table class="table sources" aria-labelledby="sources-title">
          <thead>
            <tr>
              <th scope="col">{say.source}</th>
              <th scope="col">{say.lastRun}</th>
              <th scope="col" class="number">
                {say.took}
              </th>
              <th scope="col" class="number">
                {say.documents}
              </th>
              <th scope="col">{say.change}</th>
              <th scope="col" class="number">
                {say.troubles}
              </th>
              <th scope="col">{say.state}</th>
              <th scope="col">{say.next}</th>
            </tr>
          </thead>
          <tbody>
            {health.sources.map((source) => (
              <SourceRow
                key={source.id}
                source={source}
                lost={lossOf(health, source.id)}
                opened={source.id === opened}
                running={source.id === crawled}
                onToggle={() => onToggle(source.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type Row = {
  readonly source: SourceHealth;
  /** Documents that its held release would lose; null where it is not held. */
  readonly lost: number | null;
  readonly opened: boolean;
  readonly running: boolean;
  readonly onToggle: () => void;
};

function SourceRow({ source, lost, opened, running, onToggle }: Row): JSX.Element {
  const say = sourceMessages(language.value);
  const { last } = source;
  return (
    <tr class={opened ? "source-row source-opened" : "source-row"}>
      <th scope="row" class="source-name">
        <button
          id={sourceButtonId(source.id)}
          type="button"
          class="source-open"
          aria-expanded={opened}
          aria-controls={opened ? sourceDetailsId : undefined}
          onClick={onToggle}
        >
          {last ? <KindIcon kind={mainKind(last.kinds)} size={16} /> : <Icon name="globe" />}
          <span class="clip">{source.id}</span>
          <span class="visually-hidden">: {say.details}</span>
        </button>
        <span class="source-hosts clip">{source.hosts.join(", ")}</span>
      </th>
      <td>{last && timeShown(last.finishedAt)}</td>
      <td class="number">{last && runLength(last.startedAt, last.finishedAt, language.value)}</td>
      <td class="number">{last && numberShown(last.documents)}</td>
      <td>
        {last && (
          <>
            {numberShown(last.added)} · {numberShown(last.changed)} ·{" "}
            {lost === null ? (
              numberShown(last.vanished)
            ) : (
              <strong class="vanished">{numberShown(lost)}</strong>
            )}
          </>
        )}
      </td>
      <td class="number">{last && numberShown(source.troubles)}</td>
      <td>
        <SourceStateChip state={running ? "running" : source.state} />
      </td>
      <td>{source.nextAt === null ? "" : timeShown(source.nextAt)}</td>
    </tr>
  );
}

// A run that was held counts nothing as vanished, since nothing did.
function lossOf({ held }: CrawlHealth, source: string): number | null {
  return held?.losses.find((loss) => loss.source === source)?.gone ?? null;
}

/** What a source mostly holds: pages, files, clips. */
function mainKind(kinds: Partial<Record<DocumentKind, number>>): DocumentKind {
  const counts = DocumentKind.options.map((kind) => ({ kind, count: kinds[kind] ?? 0 }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.kind ?? "page";
}
