import type { Me } from "../../../core/contract/person.ts";

/** Whether somebody has the lead's screens. */
export function leads(me: Pick<Me, "role"> | null): boolean {
  return me?.role === "lead" || me?.role === "admin";
}
