import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { CrawlHealth } from "../../../core/contract/crawl-endpoints.ts";
import { Icon } from "../../../ui/icon.tsx";
import { clockTime } from "../../../ui/time.ts";
import { helpShown } from "../frame/help-shown.ts";
import { KeyBar, type KeyHint } from "../frame/key-bar.tsx";
import { LiveDot } from "../frame/live-dot.tsx";
import { Told } from "../frame/told.tsx";
import type { Command } from "../keys/key-command.ts";
import { useCommands } from "../keys/use-commands.ts";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { AlarmsCard } from "./alarms-card.tsx";
import { healthReading, refreshHealth } from "./crawl-health.ts";
import { ExplainPanel } from "./explain-panel.tsx";
import { GrowthCard } from "./growth-card.tsx";
import { HealthHead } from "./health-head.tsx";
import { healthMessages } from "./health-messages.ts";
import { healthState } from "./health-state.ts";
import { HeldCard } from "./held-card.tsx";
import { keepRelease } from "./keep-release.ts";
import { NeverCard } from "./never-card.tsx";
import { raisedAlarms } from "./raised-alarms.ts";
import { ReleasesCard } from "./releases-card.tsx";
import { RunCard } from "./run-card.tsx";
import { SystemAlarmsCard } from "./system-alarms-card.tsx";
import { SourceCard } from "./source-card.tsx";
import { sourceButtonId, SourcesCard } from "./sources-card.tsx";
import { TroublesCard } from "./troubles-card.tsx";
import { usePolling } from "./use-polling.ts";

/** Whether the portal is read as it should be, and what to do where it is not. */
export function HealthScreen(): JSX.Element {
  const say = healthMessages(language.value);
  const field = useRef<HTMLInputElement>(null);
  const reading = healthReading.value;
  const health = reading.kind === "known" ? reading.health : null;
  const alarms = raisedAlarms.value;
  const held = health !== null && healthState(health) === "held" ? health.held : null;
  const keys: KeyHint[] = [["?", "all"]];
  if (health) keys.unshift(["/", "explain"]);
  if (held) keys.unshift(["L", "keep"]);
  useTitle(alarms > 0 ? `(${alarms}) ${say.title}` : say.title);
  usePolling();
  useCommands(obey);

  return (
    <div class="health-screen">
      <HealthHead health={health} />
      {reading.kind === "known" && reading.oldSince !== null && (
        <p class="health-old" role="alert">
          <Icon name="offline" />
          {say.old(clockTime(reading.oldSince, language.value))}
        </p>
      )}
      {health ? <Portal health={health} field={field} /> : <HealthTold />}
      <KeyBar keys={keys}>
        <LiveDot />
      </KeyBar>
    </div>
  );

  function obey(command: Command): boolean {
    switch (command) {
      case "find":
        field.current?.focus();
        return field.current !== null;
      case "keep":
        if (held) void keepRelease(held.run);
        return held !== null;
      case "all-keys":
        helpShown.value = true;
        return true;
      default:
        return false;
    }
  }
}

type Shown = { readonly health: CrawlHealth; readonly field: { current: HTMLInputElement | null } };

function Portal({ health, field }: Shown): JSX.Element {
  const opened = useSignal<{ id: string; focusing: boolean } | null>(null);
  const source = health.sources.find(({ id }) => id === opened.value?.id);
  const toggle = (id: string): void => {
    opened.value = id === opened.value?.id ? null : { id, focusing: false };
  };
  const close = (id: string): void => {
    opened.value = null;
    document.getElementById(sourceButtonId(id))?.focus();
  };
  const hosts = health.sources.flatMap((each) => each.hosts);
  const never = healthState(health) === "never";
  return (
    <div class="health-body">
      {health.running && <RunCard run={health.running} />}
      <SystemAlarmsCard />
      <AlarmsCard health={health} />
      {never && <NeverCard />}
      <SourcesCard health={health} opened={source?.id ?? null} onToggle={toggle} />
      {source && (
        <SourceCard
          key={source.id}
          source={source}
          focusing={opened.value?.focusing ?? false}
          onClose={() => close(source.id)}
        />
      )}
      <div class="health-columns">
        <div class="health-column">
          {health.held && <HeldCard held={health.held} hosts={hosts} />}
          {!never && (
            <TroublesCard
              troubles={health.troubles}
              onShow={(id) => (opened.value = { id, focusing: true })}
            />
          )}
          <ReleasesCard health={health} />
          <GrowthCard history={health.history} />
        </div>
        <ExplainPanel field={field} />
      </div>
    </div>
  );
}

/** What stands here until the server has told how the portal stands. */
function HealthTold(): JSX.Element {
  const say = healthMessages(language.value);
  const reading = healthReading.value;
  if (reading.kind === "loading")
    return (
      <output class="told">
        <span class="told-text">{say.loading}</span>
      </output>
    );
  const refused = reading.kind === "refused";
  return (
    <Told
      title={refused ? say.refusedTitle : say.failedTitle}
      text={refused ? reading.detail : say.failedText}
    >
      <button type="button" class="button" onClick={refreshHealth}>
        {say.again}
      </button>
    </Told>
  );
}
