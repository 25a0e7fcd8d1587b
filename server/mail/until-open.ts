import { isoOrNull } from "../../core/desk/instant.ts";
import type { OpenHours } from "../../core/desk/open-hours.ts";
import { advance, isOpen } from "../../core/desk/open-time.ts";
import type { PutOff } from "./letter-spec.ts";

/** Whether a letter that reminds may arrive at `at`; if not, when its request's hours go on, null where they never do. */
export function untilOpen(hours: OpenHours, at: number): "open" | PutOff | null {
  if (isOpen(hours, at)) return "open";
  const later = isoOrNull(advance(hours, at, 0));
  return later === null ? null : { later };
}
