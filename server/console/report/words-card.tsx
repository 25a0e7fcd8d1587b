import type { JSX } from "preact";
import type { TrainerReport } from "../../../core/contract/report.ts";
import { reportWords } from "../../../core/insight/report/report-words.ts";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { reportMessages } from "./report-messages.ts";

const mostShown = 6;
const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Questions as sellers put them, without their names, and when the report goes out. */
export function WordsCard({ report }: { report: TrainerReport }): JSX.Element {
  const words = reportWords(language.value);
  const say = reportMessages(language.value);
  const said = report.fixes.flatMap((fix) => fix.words ?? []).slice(0, mostShown);
  return (
    <ChartCard title={words.words} span={12} foot={<span class="chart-note">{scheduleTold(report)}</span>}>
      {said.length === 0 && <p class="muted">{say.noWords}</p>}
      <ul class="asked-words">
        {said.map(({ text, region, channel }) => (
          <li key={text}>
            <q class="asked-words-text">{text}</q>
            <span class="mend-facts">{[region, channel].filter((place) => place !== null).join(", ")}</span>
          </li>
        ))}
      </ul>
    </ChartCard>
  );
}

function scheduleTold({ schedule }: TrainerReport): string {
  const say = reportMessages(language.value);
  const day = days.find((each) => each === schedule?.weekday);
  if (schedule === null || day === undefined) return say.noSchedule;
  const time = `${String(schedule.hour).padStart(2, "0")}:00`;
  return say.schedule(say.at(say[day], time), schedule.recipients);
}
