import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { SearchReport } from "../../../core/contract/search-quality.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { figures } from "../../../core/language/figures.ts";
import { Answered } from "../charts/answered.tsx";
import { type Bars, BarsDrawing } from "../charts/bars-drawing.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { percent } from "../health/percent.ts";
import { language } from "../platform/language.ts";
import { searchesMessages } from "./searches-messages.ts";
import type { SearchReading } from "./use-search-report.ts";

const height = 200;
const fifth = 4;

/** How often each row of a list of hits is the first that is opened. */
export function PositionsCard({ read }: { read: SearchReading }): JSX.Element {
  const spoken = language.value;
  const say = searchesMessages(spoken);
  const positions = read.answering.answer?.positions ?? null;
  const bars = useMemo(() => (positions === null ? null : barsOf(positions, spoken)), [positions, spoken]);
  const shareAt = (at: number): string => {
    const row = positions?.find(({ position }) => position === at);
    return percent(row?.opened ?? 0, row?.shown ?? 0, spoken);
  };
  return (
    <ChartCard
      title={say.positions}
      note={say.positionsNote}
      span={4}
      busy={read.answering.kind === "loading"}
      figures={
        positions === null || positions.length === 0
          ? null
          : {
              head: [say.row, say.shown, say.opened, say.share, say.ofFirst],
              rows: positions.map(({ position, shown, opened, ofFirst }) => [
                position + 1,
                figures(shown, spoken),
                figures(opened, spoken),
                shareAt(position),
                ofFirst === null ? "—" : percent(ofFirst, 1, spoken),
              ]),
            }
      }
    >
      <Answered of={read} height={height}>
        {() =>
          bars === null || bars.bars.length === 0 ? (
            <p class="muted">{say.none}</p>
          ) : (
            <BarsDrawing
              of={bars}
              height={height}
              summary={say.positionsSummary(shareAt(0), shareAt(fifth))}
            />
          )
        }
      </Answered>
    </ChartCard>
  );
}

function barsOf(positions: SearchReport["positions"], spoken: Language): Bars {
  return {
    bars: positions.map(({ position, share, shown, opened }) => ({
      label: String(position + 1),
      value: share,
      note: percent(opened, shown, spoken),
    })),
    format: (value) => percent(value, 1, spoken),
  };
}
