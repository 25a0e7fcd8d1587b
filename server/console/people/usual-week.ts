import type { WorkingWeek } from "../../../core/contract/routing.ts";

const workday: WorkingWeek["mon"] = [["09:00", "18:00"]];

/** What a form for somebody's own hours begins with. */
export const usualWeek: WorkingWeek = {
  mon: workday,
  tue: workday,
  wed: workday,
  thu: workday,
  fri: workday,
  sat: [],
  sun: [],
};
