import type { Config } from "../../core/contract/config.ts";
import type { DeskSetup } from "../../core/contract/routing.ts";
import { deskTimeZone } from "../mail/moment-in.ts";

/** What of the desk's configuration its screens name. */
export function deskSetup(desk: Config["desk"], now: Date): DeskSetup {
  const { topics, groups, specialistAnswers, specialistMinutes, remindMinutes } = desk;
  return {
    topics: topics.map(({ id, ru, en, group }) => ({ id, ru, en, group: group ?? null })),
    groups: groups.map(({ id, ru, en }) => ({ id, ru, en })),
    specialistAnswers,
    specialistMinutes,
    remindMinutes,
    timeZone: deskTimeZone(desk, now),
  };
}
