import type { Called } from "../../../core/contract/call.ts";
import { problemTold } from "./problem-told.ts";

/** Why a call did not go through, in the server's words; where it had none, in others. */
export function whyNot(called: Exclude<Called<unknown>, { kind: "ok" }>, unanswered: string): string {
  return called.kind === "problem" ? problemTold(called.problem) : unanswered;
}
