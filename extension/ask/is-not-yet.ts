import type { Asking } from "../../core/contract/person.ts";

/**
 * Whether asking is off at `now` (epoch ms by the server's clock). What the server said may be days old: the moment that it
 * named comes without a word from it. Absent is a server that knows nothing of pilots.
 */
export function isNotYet(asking: Asking | undefined, now: number): boolean {
  if (asking?.kind !== "off") return false;
  return asking.from === null || now < Date.parse(asking.from);
}
