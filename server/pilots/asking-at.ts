import type { Attributes, Role } from "../../core/contract/person.ts";
import { type Asking, askingOf } from "../../core/desk/pilots/asking-of.ts";
import { secondsOf } from "../../core/desk/instant.ts";
import type { StandingDesk } from "../rules/standing-desk.ts";

/** Who asks, as far as pilots go. */
export type Asker = { readonly role: Role; readonly attributes: Attributes };

/** Whether an account may ask at an instant. Pilots are for sellers: who works at the service may always try it. */
export function askingAt(desk: Pick<StandingDesk, "pilots">, asker: Asker, at: string): Asking {
  if (asker.role !== "seller") return { kind: "on" };
  const { region = null, channel = null, department = null } = asker.attributes;
  return askingOf(desk.pilots, { region, channel, department }, secondsOf(at));
}

/**
 * Whether a question may be taken: its seller may ask now, or could at the moment from which its clock runs. Who has just
 * written it with the button before them does not lose it to a change of the rules on its way.
 */
export function mayBeAsked(
  desk: StandingDesk,
  asker: Asker,
  { askedAt, now }: { readonly askedAt: string; readonly now: string },
): boolean {
  if (askingAt(desk, asker, now).kind === "on") return true;
  return askingAt(desk.at?.(askedAt) ?? desk, asker, askedAt).kind === "on";
}
