import type { ComponentChildren, JSX } from "preact";
import type { CrawlAlarm, CrawlHealth } from "../../../core/contract/crawl-endpoints.ts";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { duration } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { now } from "../platform/server-time.ts";
import { timeShown } from "./time-shown.ts";
import { healthMessages } from "./health-messages.ts";
import { crawlBusy } from "./crawl-busy.ts";
import { startRun } from "./run-act.ts";

/** What somebody ought to look at now, and what to do about it; a held release has a place of its own. */
export function AlarmsCard({ health }: { health: CrawlHealth }): JSX.Element | null {
  const say = healthMessages(language.value);
  const alarms = health.alarms.filter(({ kind }) => kind !== "held");
  if (alarms.length === 0) return null;
  const busy = crawlBusy.value;
  return (
    <section class="health-card health-card-warn" aria-label={say.alarms}>
      <ul class="alarms">
        {alarms.map((alarm) => (
          <AlarmRow key={`${alarm.kind} ${alarm.source}`} alarm={alarm} health={health}>
            <button
              type="button"
              class="button"
              disabled={busy}
              title={busy ? say.whileRunning : undefined}
              onClick={() =>
                void startRun(
                  alarm.kind === "hidden" ? "rights" : "crawl",
                  alarm.source === null ? [] : [alarm.source],
                )
              }
            >
              {alarm.kind === "hidden" ? say.rights : say.crawlNow}
            </button>
          </AlarmRow>
        ))}
      </ul>
    </section>
  );
}

type Row = {
  readonly alarm: CrawlAlarm;
  readonly health: CrawlHealth;
  readonly children: ComponentChildren;
};

function AlarmRow({ alarm, health, children }: Row): JSX.Element {
  const { icon, title, text } = words(alarm, health);
  const say = healthMessages(language.value);
  return (
    <li class="alarm">
      <span class="alarm-icon">
        <Icon name={icon} />
      </span>
      <span class="alarm-words">
        <h2 class="health-title">
          {title} <span class="health-note figures">{say.since(timeShown(alarm.since))}</span>
        </h2>
        <p class="alarm-text">{text}</p>
      </span>
      {children}
    </li>
  );
}

function hours(count: number): string {
  return duration(count * 3600, language.value);
}

function words(
  alarm: CrawlAlarm,
  { held, staleHours }: CrawlHealth,
): { icon: IconName; title: string; text: string } {
  const say = healthMessages(language.value);
  switch (alarm.kind) {
    case "stale": {
      const age = (now.value - Date.parse(alarm.since)) / 3_600_000;
      return {
        icon: "clock",
        title: say.staleTitle(hours(alarm.count ?? age)),
        text: (held ? say.staleHeldText : say.staleText)(hours(staleHours)),
      };
    }
    case "hidden": {
      const count = alarm.count ?? 0;
      return {
        icon: "lock",
        title: say.hiddenTitle(say.documents(count, numberShown(count)), alarm.source),
        text: say.hiddenText,
      };
    }
    case "failed":
    case "held":
      return { icon: "warning", title: say.failedAlarm(alarm.source), text: say.failedAlarmText };
  }
}
