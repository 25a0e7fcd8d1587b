import type { Config } from "../../core/contract/config.ts";
import type { DeskHours } from "../../core/desk/serving-calendars.ts";
import type { Reading } from "../desk/people.ts";

/** How the desk is set up, by the rules that stand now. Where nobody keeps rules, it is the configuration and no more. */
export type StandingDesk = Config["desk"] & {
  /** Version of the calendars among it; 0 is the configuration's. */
  readonly rules?: number;
  /** The hours in the version that a request was asked under. */
  readonly under?: (rules: number) => DeskHours;
  /** Reads versions of the calendars that another process has made, up to this one. */
  readonly readUpTo?: (db: Reading, rules: number) => Promise<void>;
  /** As it stood at an instant. */
  readonly at?: (instant: string) => StandingDesk;
};
