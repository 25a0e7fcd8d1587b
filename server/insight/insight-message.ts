import type {
  InsightOnboarding,
  InsightSeries,
  InsightSummary,
  InsightTable,
} from "../../core/contract/insight.ts";
import type { InsightFilter } from "../../core/contract/insight-filter.ts";
import type { Telling } from "../../core/insight/choose-requests.ts";
import type { OnboardingAsked } from "../../core/insight/insight-onboarding.ts";
import type { IdsAsked, InsightIds } from "../../core/insight/insight-ids.ts";
import type { SeriesAsked } from "../../core/insight/insight-series.ts";
import type { Pilot } from "../../core/contract/config-pilots.ts";
import type { PilotFigures, PlacedSeller } from "../../core/insight/insight-pilots.ts";
import type { TableAsked } from "../../core/insight/insight-table.ts";
import type { SearchedDays, SearchedPlaces } from "./read-searched.ts";

type PilotsAsked = { readonly pilots: readonly Pilot[] };
type PilotsFigures = { readonly pilots: readonly PilotFigures[]; readonly sellers: readonly PlacedSeller[] };

/** What the worker works out, by its kind. */
type Views = {
  summary: { asked: InsightFilter; answer: Omit<InsightSummary, "asOf" | "targetShare"> };
  table: { asked: TableAsked; answer: Omit<InsightTable, "asOf"> };
  series: { asked: SeriesAsked; answer: Omit<InsightSeries, "asOf"> };
  onboarding: { asked: OnboardingAsked; answer: InsightOnboarding["cohorts"] };
  ids: { asked: IdsAsked; answer: InsightIds };
  pilots: { asked: PilotsAsked; answer: PilotsFigures };
  searched: { asked: SearchedDays; answer: SearchedPlaces };
};
export type ViewKind = keyof Views;
export type ViewAsked<K extends ViewKind> = Views[K]["asked"];
export type ViewAnswer<K extends ViewKind> = Views[K]["answer"];

/** A view that is wanted, with all that decides what it says. */
export type View = { [K in ViewKind]: { readonly kind: K; readonly asked: ViewAsked<K> } }[ViewKind];

export type ViewWanted = {
  readonly view: View;
  readonly telling: Telling;
  /** By whose clock days and hours are told. */
  readonly zone: string;
};
