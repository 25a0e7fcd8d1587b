import type { Config } from "../../core/contract/config.ts";
import type { DeskSetup } from "../../core/contract/routing.ts";

/** What of the desk's configuration its screens name. */
export function deskSetup({
  topics,
  groups,
  specialistAnswers,
  specialistMinutes,
  remindMinutes,
}: Config["desk"]): DeskSetup {
  return {
    topics: topics.map(({ id, ru, en, group }) => ({ id, ru, en, group: group ?? null })),
    groups: groups.map(({ id, ru, en }) => ({ id, ru, en })),
    specialistAnswers,
    specialistMinutes,
    remindMinutes,
  };
}
