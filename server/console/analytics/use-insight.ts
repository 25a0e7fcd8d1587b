import type { z } from "zod";
import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type {
  InsightOnboarding,
  InsightSeries,
  InsightSummary,
  InsightTable,
} from "../../../core/contract/insight.ts";
import { deskCall } from "../platform/desk-call.ts";
import { type Answers, useAnswer } from "../platform/use-answer.ts";

type Reading = "insightSummary" | "insightTable" | "insightSeries" | "insightOnboarding";
type Asked<K extends Reading> = z.input<(typeof endpoints)[K]["query"]>;

/** The main figures behind a filter. */
export function useInsightSummary(query: Asked<"insightSummary">): Answers<InsightSummary> {
  const to = endpoints.insightSummary;
  return useAnswer(addressOf(to, { query }), () => deskCall(to, { query }));
}

/** Counts by two dimensions. */
export function useInsightTable(query: Asked<"insightTable">): Answers<InsightTable> {
  const to = endpoints.insightTable;
  return useAnswer(addressOf(to, { query }), () => deskCall(to, { query }));
}

/** One measure over time. */
export function useInsightSeries(query: Asked<"insightSeries">): Answers<InsightSeries> {
  const to = endpoints.insightSeries;
  return useAnswer(addressOf(to, { query }), () => deskCall(to, { query }));
}

/** How newcomers come to ask less. */
export function useInsightOnboarding(query: Asked<"insightOnboarding">): Answers<InsightOnboarding> {
  const to = endpoints.insightOnboarding;
  return useAnswer(addressOf(to, { query }), () => deskCall(to, { query }));
}
