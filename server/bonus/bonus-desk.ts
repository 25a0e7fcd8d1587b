import type { Config } from "../../core/contract/config.ts";
import { versionAt } from "../../core/desk/calendar.ts";
import { secondsOf } from "../../core/desk/instant.ts";
import { monthAt } from "../../core/desk/bonus/month-period.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Account } from "../identity/account.ts";
import type { AppDeps } from "../app-deps.ts";
import type { BonusEngine } from "./bonus-engine.ts";

export type BonusDesk = Pick<AppDeps, "store" | "config" | "now"> & {
  readonly engine: Pick<BonusEngine, "find">;
};

/** Who answers for the bonus sees all of it, anybody else their own figures. */
export const seesAll = ({ role }: Pick<Account, "role">): boolean => role === "lead" || role === "admin";

/** Time zone of the desk's own calendar, in which months begin. */
export function deskZone({ calendars, calendar }: Config["desk"], at: string): string {
  const own = calendars[calendar];
  return (own && versionAt(own, secondsOf(at))?.tz) ?? "UTC";
}

/** The month in which the desk is now. */
export function runningMonth({ config, now }: Pick<BonusDesk, "config" | "now">): string {
  const at = logInstant(now());
  return monthAt(at, deskZone(config.desk, at));
}
