import type { ComponentType } from "preact";
import { FoundCard } from "../searches/found-card.tsx";
import { MissingBlock } from "../searches/missing-block.tsx";
import { CapacityCard } from "../capacity/capacity-card.tsx";
import type { BlockGiven } from "./block-given.ts";
import { HoursCard } from "./hours-card.tsx";
import { OnboardingCard } from "./onboarding-card.tsx";
import { ReasonsCard } from "./reasons-card.tsx";
import { RisesCard } from "./rises-card.tsx";
import { RepeatsCard } from "../repeats/repeats-card.tsx";
import { LatestPilotCard } from "../pilots/latest-pilot-card.tsx";
import { PagesCard } from "../portal-pages/pages-card.tsx";
import { TrendCard } from "./trend-card.tsx";

type InsightBlock = {
  readonly key: string;
  /** Draws a ChartCard of its own span, or nothing for those it is not for. */
  readonly Block: ComponentType<BlockGiven>;
};

/** The parts of the screen beneath its figures, heat map and line of answers in time; whoever has another adds it here. */
export const insightBlocks: readonly InsightBlock[] = [
  { key: "repeats", Block: RepeatsCard },
  { key: "searches", Block: MissingBlock },
  { key: "found", Block: FoundCard },
  { key: "pages", Block: PagesCard },
  { key: "rises", Block: RisesCard },
  { key: "reasons", Block: ReasonsCard },
  { key: "trend", Block: TrendCard },
  { key: "onboarding", Block: OnboardingCard },
  { key: "capacity", Block: CapacityCard },
  { key: "hours", Block: HoursCard },
  { key: "pilot", Block: LatestPilotCard },
];
