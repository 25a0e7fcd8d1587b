import { alarmEndpoints } from "../../core/contract/alarm-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { serve } from "../serve-endpoint.ts";
import type { AlarmWatch } from "./alarm-watch.ts";

/** What is wrong now, for those who can do something about it. */
export function alarmsOver(watch: Pick<AlarmWatch, "system">): Part {
  return (serving, { now }) => {
    serve(serving, alarmEndpoints.alarms, () =>
      Promise.resolve({ answer: { alarms: [...watch.system], serverNow: now().toISOString() } }),
    );
  };
}
