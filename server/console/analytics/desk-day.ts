import { computed } from "@preact/signals";
import { now } from "../platform/server-time.ts";
import { deskSetup } from "../routing/desk-setup.ts";
import { dayIn } from "./period.ts";

/** Today at the desk, by which days of figures are counted; null until the desk's zone is known. */
export const deskDay = computed(() => {
  const zone = deskSetup.value?.timeZone;
  return zone === undefined ? null : dayIn(zone, now.value);
});
