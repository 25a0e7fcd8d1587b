import type { Desk } from "../desk/desk.ts";
import { deskStaff } from "../staff/desk-staff.ts";
import { shiftsOf } from "../staff/shifts-of.ts";

/** Whether an agent or a lead is on shift now. */
export async function somebodyWorks(desk: Pick<Desk, "store" | "config" | "now">): Promise<boolean> {
  const staff = await deskStaff(desk.store.read);
  const shifts = await shiftsOf(
    desk,
    staff.map(({ id }) => id),
  );
  return [...shifts.values()].some(({ kind }) => kind === "on");
}
