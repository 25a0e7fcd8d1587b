import type { Called } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { deskCall } from "../platform/desk-call.ts";
import { learnRow, refreshRow } from "./queue-rows.ts";

/** Takes a request, or gives it back. Of two who take it at once one wins; the other is told who. */
export async function claim(id: number, act: "claim" | "release" = "claim"): Promise<Called<RequestView>> {
  const called = await deskCall(endpoints[act], { params: { id } });
  if (called.kind === "ok") learnRow(called.answer);
  else refreshRow(id);
  return called;
}
