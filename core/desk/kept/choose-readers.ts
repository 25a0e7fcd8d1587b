import { EVERYONE } from "../../contract/record.ts";
import type { KeptReaders } from "../../contract/kept-answer.ts";
import { commonReaders } from "./common-readers.ts";

type Choosing = {
  /** Of each source, whom the portal shows it to; none where it cites nothing. */
  readonly sources: readonly (readonly string[])[];
  /** The same of what the answer that it comes from rested on. */
  readonly bounds?: readonly (readonly string[])[];
  /** Groups of those who asked, and those that it is for already. */
  readonly askers: readonly string[];
  /** Every group that people have, for whoever may choose among all; null for others. */
  readonly all: readonly string[] | null;
};

/**
 * Whom a kept answer may be for: only who may read all that it comes from. With sources, all of these. Without any nobody knows
 * who may read it: then groups of those who asked, and of the lead any group and everybody.
 */
export function choosableReaders({ sources, bounds = [], askers, all }: Choosing): KeptReaders {
  const common = commonReaders([...sources, ...bounds]);
  const known = [...new Set([...askers, ...(all ?? [])])].filter((group) => group !== EVERYONE).toSorted();
  if (sources.length === 0) {
    const own = narrowAudience(
      known.filter((group) => askers.includes(group)),
      common,
    );
    const any = common.includes(EVERYONE) ? [EVERYONE, ...known] : common;
    return { choices: all === null ? own : any, usual: own };
  }
  if (common.includes(EVERYONE)) return { choices: [EVERYONE, ...known], usual: [EVERYONE] };
  return { choices: common, usual: common };
}

/** Of the groups chosen, those whom these allow; everybody chosen means all that is allowed. */
export function narrowAudience(chosen: readonly string[], allowed: readonly string[]): string[] {
  if (allowed.includes(EVERYONE)) return [...new Set(chosen)].toSorted();
  if (chosen.includes(EVERYONE)) return [...new Set(allowed)].toSorted();
  return [...new Set(chosen.filter((group) => allowed.includes(group)))].toSorted();
}
