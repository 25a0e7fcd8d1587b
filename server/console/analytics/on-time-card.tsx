import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { InsightQuery } from "../../../core/contract/insight-filter.ts";
import type { InsightSeries, InsightTable } from "../../../core/contract/insight.ts";
import type { Me } from "../../../core/contract/person.ts";
import { figures } from "../../../core/language/figures.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import type { ChartFigures } from "../charts/figures-table.tsx";
import { type Lines, LinesDrawing } from "../charts/lines-drawing.tsx";
import { leads } from "../account/leads.ts";
import { language } from "../platform/language.ts";
import { queueCounts } from "../queue/queue-counts.ts";
import { Link } from "../router/link.tsx";
import { go } from "../router/router.ts";
import { dayLabel, stepFilter, stepOf } from "./day-label.ts";
import { valueName } from "./dimension-names.ts";
import { shareShown } from "./figure-words.ts";
import { narrow } from "./narrow.ts";
import { onTimeMessages } from "./on-time-messages.ts";
import { useInsightSeries, useInsightTable } from "./use-insight.ts";

type Given = { readonly filter: InsightQuery; readonly target: number | null; readonly me: Me };

const height = 250;
/** Below this a topic's share says little. */
const fewest = 5;

/** Answers in time day by day beside the target, with the topic that fares worst. */
export function OnTimeCard({ filter, target, me }: Given): JSX.Element {
  const say = onTimeMessages(language.value);
  const by = stepOf(filter);
  const read = useInsightSeries({ ...filter, measure: "metShare", by });
  const topics = useInsightTable({ ...filter, rows: "topic", columns: "kind" });
  const answer = read.answering.answer;
  const points = useMemo(() => (answer === null ? [] : pointsOf(answer)), [answer]);
  const spoken = language.value;
  const lines = useMemo<Lines>(
    () => ({
      labels: points.map(({ day }) => dayLabel(day, spoken)),
      lines: [{ name: say.title, values: points.map(({ share }) => share) }],
      ...(target === null
        ? {}
        : { target: { value: target, name: say.target(shareShown(target, spoken)), wrong: "below" } }),
      covers: [1],
      most: 1,
      format: (share) => shareShown(share, spoken),
    }),
    [points, target, spoken],
  );
  const worst = points.toSorted((a, b) => a.share - b.share)[0];
  const worstTopic = topics.answering.kind === "ready" ? worstOf(topics.answering.answer) : null;
  const rows: ChartFigures["rows"] = points.map(({ day, share, requests }) => [
    <Link
      key={day}
      to={{ name: "insight-rows", view: { filter: stepFilter(filter, day, by) } }}
      class="insight-link"
    >
      {dayLabel(day, spoken)}
    </Link>,
    shareShown(share, spoken),
    requests === null ? "·" : figures(requests, spoken),
  ]);
  return (
    <ChartCard
      title={say.title}
      note={by === "day" ? say.byDay : say.byWeek}
      span={5}
      busy={read.answering.kind === "loading"}
      figures={points.length === 0 ? null : { head: [say.day, say.inTime, say.answers], rows }}
      foot={
        <>
          {leads(me) && (
            <Link to={{ name: "queue" }} class="insight-link">
              {say.now} <strong class="figures">{queueCounts.value.all}</strong>
            </Link>
          )}
          {worstTopic && (
            <Link
              to={{
                name: "insight-rows",
                view: { filter: { ...narrow(filter, ["topic", worstTopic.topic]), outcome: "late" } },
              }}
              class="insight-link"
            >
              {say.worstTopic}{" "}
              <strong>{`${valueName("topic", worstTopic.topic)}, ${shareShown(worstTopic.share, spoken)}`}</strong>
            </Link>
          )}
          <Link
            to={{ name: "insight-rows", view: { filter: { ...filter, outcome: "late" } } }}
            class="link-button chart-foot-end"
          >
            {leads(me) ? say.who : say.late}
          </Link>
        </>
      }
    >
      <Answered of={read} height={height}>
        {() =>
          worst === undefined ? (
            <p class="muted">{say.none}</p>
          ) : (
            <LinesDrawing
              of={lines}
              height={height}
              onPress={({ step }) => {
                const day = points[step]?.day;
                if (day !== undefined)
                  go({ name: "insight-rows", view: { filter: stepFilter(filter, day, by) } });
              }}
              summary={say.summary(
                points.length,
                dayLabel(worst.day, spoken),
                shareShown(worst.share, spoken),
              )}
            />
          )
        }
      </Answered>
    </ChartCard>
  );
}

type Point = { readonly day: string; readonly share: number; readonly requests: number | null };

/** Days without an answer are left out: the desk was closed. */
function pointsOf({ steps, lines }: InsightSeries): Point[] {
  const line = lines.find(({ of }) => of.kind === "all") ?? lines[0];
  return steps.flatMap((day, at) => {
    const share = line?.values[at] ?? null;
    return share === null ? [] : [{ day, share, requests: line?.requests[at] ?? null }];
  });
}

function worstOf(table: InsightTable): { topic: string | null; share: number } | null {
  const shares = table.rows.flatMap(({ value, total }) =>
    total.kind === "shown" && total.metShare !== null && total.requests >= fewest
      ? [{ topic: value, share: total.metShare }]
      : [],
  );
  const worst = shares.toSorted((a, b) => a.share - b.share)[0];
  return worst !== undefined && worst.share < 1 ? worst : null;
}
