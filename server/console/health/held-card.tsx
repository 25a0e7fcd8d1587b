import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CrawlHealth } from "../../../core/contract/crawl-endpoints.ts";
import { Icon } from "../../../ui/icon.tsx";
import { notice } from "../frame/notice.tsx";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { healthReading } from "./crawl-health.ts";
import { timeShown } from "./time-shown.ts";
import { explainHere } from "./explain-panel.tsx";
import { keepAsItWas, keptRun } from "./kept-release.ts";
import { type LossReading, readLosses } from "./loss-reading.ts";
import { LossTable } from "./loss-table.tsx";
import { percent } from "./percent.ts";
import { releaseMessages } from "./release-messages.ts";
import { runAct, startRun } from "./run-act.ts";

type Held = NonNullable<CrawlHealth["held"]>;

type Given = {
  readonly held: Held;
  /** Hosts of the portal, which need not be named. */
  readonly hosts: readonly string[];
};

/** The release that waits for a decision: what would vanish, why it seems so, and both ways on. */
export function HeldCard({ held, hosts }: Given): JSX.Element {
  const say = releaseMessages(language.value);
  const title = useRef<HTMLHeadingElement>(null);
  /** The run whose release somebody is asked about. */
  const asked = useSignal<string | null>(null);
  const kept = keptRun.value === held.run;
  const loss = readLosses(held.losses);
  const gone = numberShown(loss.gone);
  const [example] = held.losses.flatMap(({ parts }) => parts);
  const busy = runAct.value.kind !== "none" || running();

  // Nobody publishes without another number than the one they have read.
  useEffect(() => {
    if (asked.peek() === null || asked.peek() === held.run) return;
    asked.value = null;
    notice(say.overtaken, "danger");
  }, [asked, held.run, say]);

  if (kept) {
    return (
      <section class="health-card card-line" aria-labelledby="held-title">
        <Icon name="pause" />
        <h2 id="held-title" ref={title} class="kept-title" tabIndex={-1}>
          {say.keptNote(say.counted(loss.counts, loss.gone, gone))}
        </h2>
        <button type="button" class="link-button card-end" onClick={() => keep(null)}>
          {say.look}
        </button>
      </section>
    );
  }
  return (
    <section class="health-card health-card-warn" aria-labelledby="held-title">
      <div class="card-line">
        <span class="warn-icon">
          <Icon name="warning" />
        </span>
        <h2 id="held-title" ref={title} class="health-title title-grows" tabIndex={-1}>
          {say.heldTitle(loss.counts, loss.gone, gone)}{" "}
          <span class="health-note figures">
            {say.share(percent(loss.gone, loss.of, language.value), loss.source)} ·{" "}
            {say.heldSince(timeShown(held.since))}
          </span>
        </h2>
        <span class="card-end">
          <button type="button" class="button" aria-keyshortcuts="L" onClick={() => keep(held.run)}>
            {say.keep} <kbd class="key">L</kbd>
          </button>
          <button
            type="button"
            class="button button-quiet publish-without"
            disabled={busy}
            onClick={() => (asked.value = held.run)}
          >
            {say.publishWithout}
          </button>
        </span>
      </div>
      <p class="held-look">
        {words(loss)} {say.nothingLost}
      </p>
      <LossTable losses={held.losses} hosts={hosts} />
      <div class="card-line held-foot">
        {example && (
          <button type="button" class="button button-primary" onClick={() => explainHere(example.example)}>
            {say.tryExample}
          </button>
        )}
        <button type="button" class="button" disabled={busy} onClick={() => void startRun("crawl")}>
          {say.crawlAgain}
        </button>
        <span class="muted card-end">{say.logged}</span>
      </div>
      {asked.value === held.run && (
        <ConfirmDialog
          losing
          title={say.sureTitle(loss.counts, loss.gone, gone)}
          text={say.sure}
          yes={say.publish(gone)}
          no={say.cancel}
          onYes={() => void startRun("allow")}
          onClose={() => (asked.value = null)}
        />
      )}
    </section>
  );

  function keep(run: string | null): void {
    keepAsItWas(run);
    // The button pressed is gone; who works by keys goes on where they were.
    requestAnimationFrame(() => title.current?.focus());
  }
}

function words({ look, speak, counts }: LossReading): string {
  const say = releaseMessages(language.value);
  if (counts === "sections") return say.sectionsOnly;
  return look === "unclear" ? say.unclear : say[look](numberShown(speak));
}

function running(): boolean {
  const reading = healthReading.value;
  return reading.kind === "known" && reading.health.running !== null;
}
