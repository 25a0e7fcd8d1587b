import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CrawlHealth } from "../../../core/contract/crawl-endpoints.ts";
import { Icon } from "../../../ui/icon.tsx";
import { notice } from "../frame/notice.tsx";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { crawlBusy } from "./crawl-busy.ts";
import { timeShown } from "./time-shown.ts";
import { explainHere } from "./explain-panel.tsx";
import { keeping, keepRelease } from "./keep-release.ts";
import { KeptCard } from "./kept-card.tsx";
import { type LossReading, readLosses } from "./loss-reading.ts";
import { LossTable } from "./loss-table.tsx";
import { percent } from "./percent.ts";
import { releaseMessages } from "./release-messages.ts";
import { publishHeld, startRun } from "./run-act.ts";

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
  const pressed = useRef(false);
  /** Shown though somebody has left it as it is. */
  const looking = useSignal(false);
  /** The run whose release somebody is asked about. */
  const asked = useSignal<string | null>(null);
  const { kept, run, losses } = held;
  const loss = readLosses(losses);
  const gone = numberShown(loss.gone);
  const what = say.counted(loss.counts, loss.gone, gone);
  const [example] = losses.flatMap(({ parts }) => parts);
  const free = kept === null;

  // Nobody publishes without another number than the one they have read.
  useEffect(() => {
    if (asked.peek() === null || asked.peek() === run) return;
    asked.value = null;
    notice(say.overtaken, "danger");
  }, [asked, run, say]);
  useEffect(() => {
    if (free) return;
    // The button pressed is gone; who works by keys goes on where they were.
    if (pressed.current && document.activeElement === document.body) title.current?.focus();
    pressed.current = false;
    if (asked.peek() === null) return;
    // Somebody else has decided meanwhile.
    asked.value = null;
    notice(say.keptNote(what));
  }, [free]);

  if (kept && !looking.value) {
    return <KeptCard kept={kept} what={what} title={title} onLook={() => look(true)} />;
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
          {kept ? (
            <button type="button" class="button" onClick={() => look(false)}>
              {say.hide}
            </button>
          ) : (
            <button
              type="button"
              class="button"
              aria-keyshortcuts="L"
              aria-disabled={keeping.value !== null}
              onClick={() => void keep()}
            >
              {say.keep} <kbd class="key">L</kbd>
            </button>
          )}
          <button
            type="button"
            class="button button-quiet publish-without"
            disabled={crawlBusy.value}
            onClick={() => (asked.value = run)}
          >
            {say.publishWithout}
          </button>
        </span>
      </div>
      <p class="held-look">
        {words(loss)} {say.nothingLost}
      </p>
      {example && <LossTable losses={losses} hosts={hosts} />}
      <div class="card-line held-foot">
        {example && (
          <button type="button" class="button button-primary" onClick={() => explainHere(example.example)}>
            {say.tryExample}
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={crawlBusy.value}
          onClick={() => void startRun("crawl")}
        >
          {say.crawlAgain}
        </button>
        <span class="muted card-end">{kept ? say.keptBy(kept.by, timeShown(kept.at)) : say.logged}</span>
      </div>
      {asked.value === run && (
        <ConfirmDialog
          losing
          title={say.sureTitle(loss.counts, loss.gone, gone)}
          text={say.sure}
          yes={say.publish(gone)}
          no={say.cancel}
          onYes={() => void publishHeld(run)}
          onClose={() => (asked.value = null)}
        />
      )}
    </section>
  );

  async function keep(): Promise<void> {
    looking.value = false;
    pressed.current = await keepRelease(run);
  }

  function look(now: boolean): void {
    looking.value = now;
    requestAnimationFrame(() => title.current?.focus());
  }
}

function words({ look, speak, counts }: LossReading): string {
  const say = releaseMessages(language.value);
  if (counts === "sections") return say.sectionsOnly;
  return look === "unclear" ? say.unclear : say[look](numberShown(speak));
}
