import type { Desk } from "../desk/desk.ts";
import { deskStaff } from "./desk-staff.ts";
import { shiftsOf } from "./shifts-of.ts";

/** Skills of all at the desk who are on shift now. */
export async function skillsOnShift(desk: Pick<Desk, "store" | "config" | "now">): Promise<string[]> {
  const staff = await deskStaff(desk.store.read);
  const shifts = await shiftsOf(
    desk,
    staff.map(({ id }) => id),
  );
  const present = staff.filter(({ id }) => shifts.get(id)?.kind === "on");
  return [...new Set(present.flatMap(({ attributes }) => attributes.skills ?? []))];
}
