import { memberOf } from "../../identity/read-member.ts";
import { deskStaff } from "../../staff/desk-staff.ts";
import { shiftsOf } from "../../staff/shifts-of.ts";
import type { Desk } from "../desk.ts";
import type { Staff } from "./who-can-act.ts";

/** Who is there now to be reminded. */
export async function readStaff(desk: Pick<Desk, "store" | "config" | "now">): Promise<Staff> {
  const members = await deskStaff(desk.store.read);
  const shifts = await shiftsOf(
    desk,
    members.map(({ id }) => id),
  );
  const specialists = await desk.store.read
    .selectFrom("user")
    .selectAll()
    .where("role", "=", "specialist")
    .where("active", "=", 1)
    .execute();
  return {
    desk: members.map(({ id, role }) => ({ id, role, onShift: shifts.get(id)?.kind === "on" })),
    specialists: specialists
      .map(memberOf)
      .map(({ id, attributes }) => ({ id, skills: attributes.skills ?? [] })),
  };
}
