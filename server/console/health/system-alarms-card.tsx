import type { JSX } from "preact";
import { alarmWords } from "../../../core/alarms/alarm-words.ts";
import type { Alarm } from "../../../core/contract/alarm.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { healthMessages } from "./health-messages.ts";
import { systemAlarms } from "./system-alarms.ts";
import { timeShown } from "./time-shown.ts";

/** What somebody ought to look at now beside the portal: mail, disk, database, backup, shifts, clocks. */
export function SystemAlarmsCard(): JSX.Element | null {
  const alarms = systemAlarms.value;
  if (alarms.length === 0) return null;
  return (
    <section class="health-card health-card-warn" aria-label={healthMessages(language.value).systemAlarms}>
      <ul class="alarms">
        {alarms.map((alarm) => (
          <SystemAlarm key={alarm.kind} alarm={alarm} />
        ))}
      </ul>
    </section>
  );
}

function SystemAlarm({ alarm }: { alarm: Alarm }): JSX.Element {
  const { title, happened, works } = alarmWords(alarm, timeShown(alarm.since), language.value);
  return (
    <li class="alarm">
      <span class="alarm-icon">
        <Icon name="warning" />
      </span>
      <span class="alarm-words">
        <h2 class="health-title">{title}</h2>
        <p class="alarm-text">
          {happened} {works}
        </p>
      </span>
    </li>
  );
}
