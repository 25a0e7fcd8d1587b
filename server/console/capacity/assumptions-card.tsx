import type { JSX } from "preact";
import type { Capacity } from "../../../core/contract/capacity.ts";
import { insightMessages } from "../analytics/insight-messages.ts";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { capacityMessages } from "./capacity-messages.ts";
import { roughly, shareShown } from "./capacity-words.ts";

/** What the figures were reckoned from, in sentences. */
export function AssumptionsCard({ of }: { of: Capacity["assumptions"] }): JSX.Element {
  const spoken = language.value;
  const say = capacityMessages(spoken);
  const minutes = roughly(of.handlingMinutes, spoken);
  return (
    <ChartCard title={say.assumptions} span={12}>
      <ul class="capacity-assumptions">
        <li>
          {of.requests === 0
            ? say.nothingYet
            : say.readFrom(insightMessages(spoken).requests(of.requests), of.weeks)}
        </li>
        <li>{of.handlingMeasured ? say.handling(minutes) : say.handlingGiven(minutes)}</li>
        <li>{say.aim(shareShown(of.targetShare, spoken), of.minutes)}</li>
        <li>{say.staff}</li>
        {of.newcomers !== null && <Newcomers of={of.newcomers} />}
      </ul>
    </ChartCard>
  );
}

const weeksShown = 8;

function Newcomers({ of }: { of: NonNullable<Capacity["assumptions"]["newcomers"]> }): JSX.Element {
  const spoken = language.value;
  const say = capacityMessages(spoken);
  if (of.measured === "none") return <li>{say.curveNone}</li>;
  const weeks = of.perWeek
    .slice(0, weeksShown)
    .map((perWeek) => roughly(perWeek, spoken))
    .join(" → ");
  return (
    <li>
      {say.curve(of.sellers, weeks)} {of.measured === "all" && say.curveAll}
    </li>
  );
}
