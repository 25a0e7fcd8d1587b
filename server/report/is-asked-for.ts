import { insightNone } from "../../core/contract/insight-filter.ts";
import type { ReportAsked } from "../../core/contract/report.ts";

type Placed = { readonly region: string | null; readonly channel: string | null };

/** Whether a report that is narrowed so is about somebody there. */
export function isAskedFor(
  placed: Placed,
  { region, channel }: Pick<ReportAsked, "region" | "channel">,
): boolean {
  return fits(placed.region, region) && fits(placed.channel, channel);
}

const fits = (value: string | null, wanted: readonly string[] | undefined): boolean =>
  wanted === undefined || wanted.length === 0 || wanted.includes(value ?? insightNone);
