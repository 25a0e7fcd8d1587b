import type { RequestView } from "../../core/contract/request.ts";
import type { Outcome } from "../outcome.ts";
import { type Act, changeRequest } from "./change-request.ts";
import type { Desk } from "./desk.ts";
import { hold } from "./hold.ts";

/** Takes a request for oneself; of two at once one wins, and the other is told who. */
export function claimRequest(desk: Desk, act: Act): Promise<Outcome<RequestView>> {
  return changeRequest(desk, act, async (changing) => {
    const held = await hold(changing);
    return "problem" in held ? held : undefined;
  });
}
