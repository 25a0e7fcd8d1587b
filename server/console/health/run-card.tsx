import type { JSX } from "preact";
import type { CrawlProgress, CrawlStatus } from "../../../core/contract/crawl-run.ts";
import { Icon } from "../../../ui/icon.tsx";
import { clockTime } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { now } from "../platform/server-time.ts";
import { contentOf } from "./content-of.ts";
import { healthMessages } from "./health-messages.ts";
import { runLength } from "./run-length.ts";
import { runShare } from "./run-share.ts";

const phases = ["crawl", "index", "publish"] as const;

/** The run under way: how far it has come. */
export function RunCard({ run }: { run: CrawlStatus }): JSX.Element {
  const say = healthMessages(language.value);
  const phase = phases.indexOf(run.progress?.phase ?? "crawl");
  const share = Math.round(runShare(run.progress) * 100);
  const names = [say.phaseCrawl, say.phaseIndex, say.phasePublish];
  return (
    <section class="health-card" aria-labelledby="run-title">
      <div class="card-line">
        <h2 id="run-title" class="health-title">
          {{ crawl: say.runOfAll, rights: say.runOfRights, allow: say.runOfAllow }[run.kind]}
        </h2>
        <span class="muted figures">
          {say.begunBy(
            beginner(run),
            clockTime(run.startedAt, language.value),
            runLength(run.startedAt, Math.max(now.value, Date.parse(run.startedAt)), language.value),
          )}
        </span>
        <ol class="run-phases" aria-label={say.phases}>
          {names.map((name, at) => (
            <li
              key={name}
              class={`run-phase${at === phase ? " run-phase-now" : ""}`}
              {...(at === phase ? { "aria-current": "step" } : {})}
            >
              {at < phase && <Icon name="check" size={14} />}
              {name}
            </li>
          ))}
        </ol>
      </div>
      <progress class="run-bar" max={100} value={share} aria-label={say.progress} />
      <p class="run-words figures">{words(run.progress)}</p>
      {/* Told when it turns to something else, not with every page. */}
      <output class="visually-hidden">
        {names[phase]} {run.progress?.phase === "crawl" ? run.progress.source : ""}
      </output>
    </section>
  );
}

function words(progress: CrawlProgress | null): string {
  const say = healthMessages(language.value);
  if (progress === null) return say.starting;
  switch (progress.phase) {
    case "crawl":
      return [
        say.source(progress.source),
        say.identity(progress.identity),
        `${say.fetched} ${numberShown(progress.fetched)}`,
        `${say.waiting} ${numberShown(progress.waiting)}`,
        `${say.failures} ${numberShown(progress.failed)}`,
      ].join(" · ");
    case "index":
      return say.indexing(contentOf(progress, language.value));
    case "publish":
      return say.publishing(say.places(progress.sections, numberShown(progress.sections)));
  }
}

function beginner({ begun }: CrawlStatus): string {
  const say = healthMessages(language.value);
  if (begun.by === "person") return begun.name ?? say.byPerson;
  return begun.by === "schedule" ? say.bySchedule : say.byCommand;
}
