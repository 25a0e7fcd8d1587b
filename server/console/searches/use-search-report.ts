import { endpoints } from "../../../core/contract/endpoints.ts";
import type { SearchReport } from "../../../core/contract/search-quality.ts";
import { deskCall } from "../platform/desk-call.ts";
import { type Answering, useAnswer } from "../platform/use-answer.ts";

export type SearchReading = {
  readonly answering: Answering<SearchReport>;
  readonly again: () => void;
};

/** What is known of searches between two days, both counted. */
export function useSearchReport(days: { readonly from: string; readonly to: string }): SearchReading {
  return useAnswer(`${days.from} ${days.to}`, () => deskCall(endpoints.searchReport, { query: days }));
}
