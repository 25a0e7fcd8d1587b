import { computed } from "@preact/signals";
import { healthReading } from "./crawl-health.ts";
import { runAct } from "./run-act.ts";

/** A run is under way, or was begun or stopped here: no other can be begun now. */
export const crawlBusy = computed(() => {
  const reading = healthReading.value;
  return runAct.value.kind !== "none" || (reading.kind === "known" && reading.health.running !== null);
});
