import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { InsightOnboarding } from "../../../core/contract/insight.ts";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import type { ChartFigures } from "../charts/figures-table.tsx";
import { type Lines, LinesDrawing } from "../charts/lines-drawing.tsx";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { go } from "../router/router.ts";
import type { BlockGiven } from "./block-given.ts";
import { cohortFilter } from "./cohort-filter.ts";
import { deskDay } from "./desk-day.ts";
import { FigureLink } from "./figure-link.tsx";
import { onboardingMessages } from "./onboarding-messages.ts";
import { monthsBefore } from "./period.ts";
import { useInsightOnboarding } from "./use-insight.ts";

const height = 220;
/** Months of newcomers that are drawn, the latest first. */
const months = 3;
const weeks = 12;

type Cohort = InsightOnboarding["cohorts"][number];

/** Questions per newcomer by week since joining, of those who joined in each of the last months. */
export function OnboardingCard({ filter }: BlockGiven): JSX.Element {
  const say = onboardingMessages(language.value);
  const read = useInsightOnboarding({ ...filter, from: monthsBefore(filter.to, months - 1) });
  const answer = read.answering.answer;
  const spoken = language.value;
  const cohorts = useMemo(() => (answer === null ? [] : drawnOf(answer)), [answer]);
  const lines = useMemo(() => linesOf(cohorts, spoken), [cohorts, spoken]);
  const today = deskDay.value ?? filter.to;
  const filterOf = ({ month }: Cohort, week: number): InsightQuery =>
    month === null ? filter : cohortFilter(filter, { month, week, today });
  const figures: ChartFigures = {
    head: [say.cohort, say.people, ...lines.labels.map((_, at) => say.week(at + 1))],
    rows: cohorts.map((cohort) => [
      cohortName(cohort.month, spoken),
      cohort.sellers,
      ...lines.labels.map((_, at) => {
        const value = valueAt(cohort, at + 1);
        if (value === null) return "";
        const name = `${cohortName(cohort.month, spoken)}, ${say.week(at + 1)}`;
        return <FigureLink filter={filterOf(cohort, at + 1)} name={name} shown={shown(value, spoken)} />;
      }),
    ]),
  };
  return (
    <ChartCard
      title={say.title}
      note={say.note}
      span={5}
      busy={read.answering.kind === "loading"}
      figures={cohorts.length === 0 ? null : figures}
      foot={
        <Link
          to={{ name: "insight-rows", view: { filter: { ...filter, newcomer: "yes" } } }}
          class="link-button chart-foot-end"
        >
          {say.show}
        </Link>
      }
    >
      <Answered of={read} height={height}>
        {() =>
          cohorts.length === 0 ? (
            <p class="muted">{say.none}</p>
          ) : (
            <LinesDrawing
              of={lines}
              height={height}
              summary={summaryOf(cohorts, spoken)}
              onPress={({ line, step }) => {
                const cohort = cohorts[line];
                if (cohort) go({ name: "insight-rows", view: { filter: filterOf(cohort, step + 1) } });
              }}
            />
          )
        }
      </Answered>
    </ChartCard>
  );
}

function drawnOf({ cohorts }: InsightOnboarding): Cohort[] {
  return cohorts.filter(({ month, weeks: known }) => month !== null && known.length > 0).slice(0, months);
}

function valueAt(cohort: Cohort, week: number): number | null {
  return cohort.weeks.find((each) => each.week === week)?.perSeller ?? null;
}

function linesOf(cohorts: readonly Cohort[], spoken: Language): Lines {
  const longest = Math.min(
    weeks,
    Math.max(1, ...cohorts.flatMap((cohort) => cohort.weeks.map(({ week }) => week))),
  );
  const steps = Array.from({ length: longest }, (_, at) => at + 1);
  return {
    labels: steps.map(String),
    lines: cohorts.map((cohort) => ({
      name: cohortName(cohort.month, spoken),
      values: steps.map((week) => valueAt(cohort, week)),
    })),
    covers: [0],
    format: (value) => shown(value, spoken),
  };
}

function summaryOf(cohorts: readonly Cohort[], spoken: Language): string {
  const say = onboardingMessages(spoken);
  return cohorts
    .map(({ month, weeks: known }) =>
      say.summary(
        cohortName(month, spoken),
        shown(known[0]?.perSeller ?? null, spoken),
        shown(known.at(-1)?.perSeller ?? null, spoken),
      ),
    )
    .join(". ");
}

const locales = { ru: "ru-RU", en: "en-GB" } as const;

function shown(value: number | null, spoken: Language): string {
  if (value === null) return "";
  return new Intl.NumberFormat(locales[spoken], { maximumFractionDigits: 1 }).format(value);
}

/** «ноябрь». @param month as in `2026-11` */
function cohortName(month: string | null, spoken: Language): string {
  if (month === null) return onboardingMessages(spoken).everybody;
  return new Intl.DateTimeFormat(locales[spoken], { month: "long", timeZone: "UTC" }).format(
    Date.parse(`${month}-01`),
  );
}
