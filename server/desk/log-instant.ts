import { isoOf } from "../../core/desk/instant.ts";

/** A moment as the log writes it: whole seconds, so that a replay anywhere gives the same figures. */
export function logInstant(now: Date): string {
  return isoOf(Math.floor(now.getTime() / 1000));
}
