import { hostPattern } from "../../core/contract/host-pattern.ts";

/** The match pattern of a portal's pages. Firefox refuses ports in patterns; there the background tells the launcher. */
export function launcherPattern(origin: string): string {
  return import.meta.env.FIREFOX ? hostPattern(origin) : `${origin}/*`;
}
