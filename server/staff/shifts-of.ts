import { type Shift, shiftAt } from "../../core/desk/shift.ts";
import type { Desk } from "../desk/desk.ts";
import { logInstant } from "../desk/log-instant.ts";
import { workingOf } from "./working-of.ts";

/** Where the shifts of these accounts stand now. */
export async function shiftsOf(
  desk: Pick<Desk, "store" | "config" | "now">,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Shift>> {
  const now = logInstant(desk.now());
  const working = await workingOf(desk, accounts);
  return new Map([...working].map(([account, one]) => [account, shiftAt(one, now)]));
}
