import { addressOf } from "../../../core/contract/call.ts";
import type { Capacity } from "../../../core/contract/capacity.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";
import { type Answers, useAnswer } from "../platform/use-answer.ts";
import type { CapacityView } from "./capacity-address.ts";

/** How many agents are needed in days to come. */
export function useCapacity({ asked: query }: Pick<CapacityView, "asked">): Answers<Capacity> {
  const to = endpoints.capacity;
  return useAnswer(addressOf(to, { query }), () => deskCall(to, { query }));
}
