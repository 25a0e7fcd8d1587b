import { answerTime } from "../../core/desk/answer-time.ts";
import type { Writing } from "../store/store.ts";
import type { Desk } from "./desk.ts";
import type { StoredRequest } from "./standing-row.ts";

/** Writes beside a request when its answer is late and how long it took, as its log tells. @returns the row with it. */
export async function writeTimes(
  { clocks }: Pick<Desk, "clocks">,
  trx: Writing,
  request: StoredRequest,
): Promise<StoredRequest> {
  const { breachesAt, answeredInSeconds } = answerTime(await clocks.logWithin(trx, request));
  await trx
    .updateTable("request")
    .set({ breachesAt, answeredInSeconds })
    .where("id", "=", request.id)
    .execute();
  return { ...request, breachesAt, answeredInSeconds };
}
