import type { JSX } from "preact";
import type { TrainerReport } from "../../../core/contract/report.ts";
import { newcomersOf } from "../../../core/insight/report/newcomers-of.ts";
import { oneDecimal } from "../../../core/insight/report/one-decimal.ts";
import { reportWords } from "../../../core/insight/report/report-words.ts";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";

/** How much more those ask who joined lately, by their channels. */
export function NewcomersCard({ newcomers }: { newcomers: TrainerReport["newcomers"] }): JSX.Element {
  const words = reportWords(language.value);
  const { channels, all, others, weeks } = newcomers;
  const rows = [
    ...newcomersOf({ channels, all }, words.allNewcomers).map((one) => ({ ...one, isNew: true })),
    ...(others === null ? [] : [{ ...others, name: words.others, isNew: false }]),
  ];
  const highest = Math.max(0.1, ...rows.map(({ perWeek }) => perWeek));
  return (
    <ChartCard
      title={words.newcomers}
      {...(all === null ? {} : { note: words.sellers(all.sellers) })}
      span={12}
      foot={<span class="chart-note">{words.newcomersNote(weeks)}</span>}
    >
      {all === null && <p class="muted">{words.noNewcomers}</p>}
      <ul class="newcomers">
        {rows.map(({ name, perWeek, isNew }) => (
          <li key={name} class="newcomer">
            <span class="clip">{name}</span>
            <span class="newcomer-bar" aria-hidden="true">
              <span
                class={isNew ? "newcomer-part" : "newcomer-part newcomer-others"}
                style={{ width: `${(perWeek / highest) * 100}%` }}
              />
            </span>
            <strong class="figures">{oneDecimal(perWeek, language.value)}</strong>
          </li>
        ))}
      </ul>
    </ChartCard>
  );
}
