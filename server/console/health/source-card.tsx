import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { SourceHealth } from "../../../core/contract/crawl-endpoints.ts";
import type { SourceRun } from "../../../core/contract/crawl-run.ts";
import { DocumentKind } from "../../../core/contract/record.ts";
import { Icon } from "../../../ui/icon.tsx";
import { kindName } from "../../../ui/kind.tsx";
import { language } from "../platform/language.ts";
import { answerCounts } from "./answer-counts.ts";
import { BrokenPart } from "./broken-part.tsx";
import { timeShown } from "./time-shown.ts";
import { healthMessages } from "./health-messages.ts";
import { HostsPart } from "./hosts-part.tsx";
import { crawlBusy } from "./crawl-busy.ts";
import { startRun } from "./run-act.ts";
import { runLength } from "./run-length.ts";
import { ShareTable } from "./share-table.tsx";
import { SkippedPart } from "./skipped-part.tsx";
import { sourceMessages } from "./source-messages.ts";
import { sourceDetailsId } from "./sources-card.tsx";
import { SourceNotes } from "./source-notes.tsx";
import { TroubleList } from "./trouble-list.tsx";
import { UnreadPart } from "./unread-part.tsx";
import { useSourceRun } from "./use-source-run.ts";

type Given = {
  readonly source: SourceHealth;
  /** Opened from elsewhere on the screen: the focus goes along. */
  readonly focusing: boolean;
  readonly onClose: () => void;
};

/** What the last whole run of a source came to, with its lists. */
export function SourceCard({ source, focusing, onClose }: Given): JSX.Element {
  const say = sourceMessages(language.value);
  const { whileRunning } = healthMessages(language.value);
  const title = useRef<HTMLHeadingElement>(null);
  const { reading, again } = useSourceRun(source.id, source.last?.finishedAt ?? null);
  const { last } = source;
  const busy = crawlBusy.value;
  useEffect(() => {
    if (focusing) title.current?.focus();
  }, [focusing]);
  return (
    <section id={sourceDetailsId} class="health-card" aria-labelledby="source-title">
      <div class="card-line">
        <h2 id="source-title" ref={title} class="health-title title-grows" tabIndex={-1}>
          {say.detailsOf(source.id)}{" "}
          {last && (
            <span class="health-note figures">
              {say.ranAt(
                timeShown(last.finishedAt),
                runLength(last.startedAt, last.finishedAt, language.value),
              )}
            </span>
          )}
        </h2>
        <span class="card-end">
          <button
            type="button"
            class="button"
            disabled={busy}
            title={busy ? whileRunning : undefined}
            onClick={() => void startRun("crawl", [source.id])}
          >
            <Icon name="sync" />
            {say.crawlThis}
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={say.close}
            title={say.close}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </span>
      </div>
      {reading.value.kind === "ready" ? (
        <Details run={reading.value.run} hosts={source.hosts} />
      ) : (
        <div class="source-waits">
          {reading.value.kind === "loading" && <output class="muted">{say.loading}</output>}
          {reading.value.kind === "none" && <p class="muted">{say.noRun}</p>}
          {reading.value.kind === "failed" && (
            <p class="form-error" role="alert">
              {reading.value.detail ?? say.failed}
              <button type="button" class="link-button" onClick={again}>
                {say.again}
              </button>
            </p>
          )}
        </div>
      )}
    </section>
  );
}

function Details({ run, hosts }: { run: SourceRun; hosts: readonly string[] }): JSX.Element {
  const say = sourceMessages(language.value);
  const kinds = DocumentKind.options
    .map((kind) => ({ key: kind, name: kindName(kind, language.value), count: run.kinds[kind] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return (
    <div class="source-parts">
      {run.troubles.length > 0 && (
        <div class="source-part-wide">
          <TroubleList troubles={run.troubles} />
        </div>
      )}
      <div class="source-part">
        <ShareTable title={say.kinds} rows={kinds} />
        <SourceNotes run={run} />
      </div>
      <div class="source-part">
        <ShareTable title={say.answers} rows={answerCounts(run.answers, language.value)} />
      </div>
      <HostsPart hosts={run.hosts} />
      <SkippedPart skipped={run.skipped} hosts={hosts} />
      <UnreadPart failed={run.failed} hosts={hosts} />
      <BrokenPart broken={run.broken} hosts={hosts} />
    </div>
  );
}
