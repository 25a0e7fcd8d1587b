import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { PilotsReport } from "../../../core/contract/pilots.ts";
import { deskCall } from "../platform/desk-call.ts";
import { type Answers, useAnswer } from "../platform/use-answer.ts";

/** Pilots beside the rest. */
export function usePilots(): Answers<PilotsReport> {
  const to = endpoints.pilots;
  return useAnswer(addressOf(to, {}), () => deskCall(to, {}));
}
