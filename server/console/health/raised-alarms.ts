import { computed } from "@preact/signals";
import { healthReading } from "./crawl-health.ts";
import { alarmCount } from "./health-state.ts";
import { keptRun } from "./kept-release.ts";

/** How many alarms wait for the administrator; none as long as nothing is known. */
export const raisedAlarms = computed(() => {
  const reading = healthReading.value;
  return reading.kind === "known" ? alarmCount(reading.health, keptRun.value) : 0;
});
