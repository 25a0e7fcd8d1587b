import type { RepeatList } from "../../../core/contract/cluster.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";
import { type Answers, useAnswer } from "../platform/use-answer.ts";

/** Groups of questions as they are now. */
export function useRepeats(): Answers<RepeatList> {
  return useAnswer("clusters", () => deskCall(endpoints.clusters, {}));
}
