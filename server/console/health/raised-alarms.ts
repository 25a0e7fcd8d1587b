import { computed } from "@preact/signals";
import { healthReading } from "./crawl-health.ts";

/** How many alarms wait for the administrator; none as long as nothing is known. */
export const raisedAlarms = computed(() => {
  const reading = healthReading.value;
  return reading.kind === "known" ? reading.health.alarms.length : 0;
});
