import type { Source } from "../../core/contract/config-source.ts";
import type { Junk } from "../address/normalise-address.ts";
import type { Robots } from "../fetch/robots.ts";

/** What is left out of every address: parameters that the configuration names, and those that robots.txt calls clean. */
export function junkOf({ junkParameters }: Source, robots: Robots): Junk {
  return { names: junkParameters.map((name) => name.toLowerCase()), clean: robots.cleanParam };
}
