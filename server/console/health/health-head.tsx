import type { JSX } from "preact";
import type { CrawlHealth } from "../../../core/contract/crawl-endpoints.ts";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { contentOf } from "./content-of.ts";
import { crawlBusy } from "./crawl-busy.ts";
import { timeShown } from "./time-shown.ts";
import { healthMessages } from "./health-messages.ts";
import { type HealthState, healthState } from "./health-state.ts";
import { runAct, startRun, stopRun } from "./run-act.ts";

const looks: Record<HealthState, { tone: string; icon: IconName }> = {
  held: { tone: " chip-warn", icon: "warning" },
  kept: { tone: "", icon: "pause" },
  running: { tone: " chip-accent", icon: "sync" },
  never: { tone: " chip-warn", icon: "warning" },
  stale: { tone: " chip-warn", icon: "warning" },
  failed: { tone: " chip-warn", icon: "warning" },
  hidden: { tone: " chip-warn", icon: "lock" },
  well: { tone: " chip-ok", icon: "check" },
};

/** How the portal stands, which release search uses, and the crawl that one can begin or stop. */
export function HealthHead({ health }: { health: CrawlHealth | null }): JSX.Element {
  const say = healthMessages(language.value);
  return (
    <header class="health-head">
      <h1 class="screen-title">{say.title}</h1>
      {health && <Standing health={health} />}
      <span class="health-acts">
        <RunButton health={health} />
        <button
          type="button"
          class="button"
          disabled={!health?.releases.length || crawlBusy.value}
          title={crawlBusy.value ? say.whileRunning : say.rightsWhat}
          onClick={() => void startRun("rights")}
        >
          <Icon name="lock" />
          {say.rights}
        </button>
      </span>
    </header>
  );
}

function Standing({ health }: { health: CrawlHealth }): JSX.Element {
  const say = healthMessages(language.value);
  const state = healthState(health);
  const { tone, icon } = looks[state];
  const served = health.releases.find((release) => release.served);
  return (
    <>
      <output class={`chip health-state${tone}`}>
        <Icon name={icon} size={14} />
        {state === "well" ? say.well(timeShown(health.checkedAt ?? health.serverNow)) : say[state]}
      </output>
      <span class="health-served figures">
        {served ? say.served(timeShown(served.createdAt), contentOf(served, language.value)) : say.noRelease}
      </span>
    </>
  );
}

/** One button at one place: it begins what it then stops, and keeps the focus. */
function RunButton({ health }: { health: CrawlHealth | null }): JSX.Element {
  const say = healthMessages(language.value);
  const act = runAct.value.kind;
  const running = health !== null && health.running !== null;
  const busy = act !== "none" || health === null;
  const icon = running ? "stop" : "sync";
  const word = { begun: say.beginning, stopping: say.stopping, none: running ? say.stop : say.crawlNow }[act];
  return (
    <button
      type="button"
      class="button"
      aria-disabled={busy}
      onClick={() => {
        if (busy) return;
        void (running ? stopRun() : startRun("crawl"));
      }}
    >
      <Icon name={icon} />
      {word}
    </button>
  );
}
