import type { JSX } from "preact";
import type { RepeatStep } from "../../../core/contract/cluster.ts";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { StepChip } from "./repeat-act.tsx";
import { repeatsMessages } from "./repeats-messages.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** All that was done about a group of questions, and what came of it. */
export function StepsCard({ steps }: { steps: readonly RepeatStep[] }): JSX.Element {
  const say = repeatsMessages(language.value);
  return (
    <ChartCard title={say.steps} span={12}>
      <ul class="repeat-steps">
        {steps.map((step) => (
          <li key={step.id}>
            <StepChip step={step} />
            <span>{say[`${step.cause}Long`]}</span>
            <span class="muted">{step.by?.name}</span>
            {step.state !== "undone" && <span class="muted">{cameOf(step.course)}</span>}
            {step.task !== null && (
              <Link to={{ name: "tasks" }} class="link-button">
                {say.task}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </ChartCard>
  );
}

function cameOf(course: RepeatStep["course"]): string {
  const say = repeatsMessages(language.value);
  if (course.kind === "early") return say.early(course.weeksLeft);
  const mean = (count: number | null): string =>
    count === null
      ? say.few
      : new Intl.NumberFormat(locales[language.value], { maximumFractionDigits: 1 }).format(count);
  return say.meansOf(mean(course.before), mean(course.after));
}
