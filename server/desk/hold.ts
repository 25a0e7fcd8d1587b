import type { Refusal } from "../outcome.ts";
import { appendEvents } from "./append-events.ts";
import { admitted, type Changing } from "./change-request.ts";

/**
 * Makes whoever acts the holder of the request, where nobody holds it yet.
 * @returns the change with the request as it is then; refused where another holds it or nothing is left to do.
 */
export async function hold(changing: Changing): Promise<Changing | Refusal> {
  const admission = await admitted(changing, "claimed");
  if (typeof admission !== "string") return admission;
  if (admission === "already") return changing;
  const { trx, at, by } = changing;
  return { ...changing, request: await appendEvents(trx, changing.request, [{ kind: "claimed", at, by }]) };
}
