import type { Alarm } from "../contract/alarm.ts";
import { defineMessages, type Language } from "../language/define-messages.ts";
import { figures } from "../language/figures.ts";
import { plural } from "../language/plural.ts";

const requests = {
  ru: { one: "вопрос", few: "вопроса", many: "вопросов" },
  en: { one: "request", other: "requests" },
} as const;

/** The board's own words for the same figures. */
const messages = defineMessages({
  since: {
    ru: (when: string, parts: string) => `С ${when}: ${parts}.`,
    en: (when: string, parts: string) => `Since ${when}: ${parts}.`,
  },
  overdue: { ru: (n: string) => `просрочено ${n}`, en: (n: string) => `${n} breached` },
  atRisk: { ru: (n: string) => `под угрозой ${n}`, en: (n: string) => `${n} at risk` },
  waiting: {
    ru: (n: string) => `никто не взял ${n}, а срок скоро`,
    en: (n: string) => `${n} due soon and in nobody's hands`,
  },
});

/** Since when the desk is late, and how many requests are overdue, at risk, or due soon while nobody has them. */
export function clockWords(
  { count, overdue, atRisk }: Pick<Alarm, "count" | "overdue" | "atRisk">,
  when: string,
  language: Language,
): string {
  const say = messages(language);
  const all = count ?? 0;
  const counted = (n: number): string => `${figures(n, language)} ${plural(language, n, requests[language])}`;
  // An alarm of an earlier program has but one figure.
  const known = typeof overdue === "number" && typeof atRisk === "number";
  const parts: readonly (readonly [part: "overdue" | "atRisk" | "waiting", n: number])[] = known
    ? [
        ["overdue", overdue],
        ["atRisk", atRisk],
        ["waiting", all - overdue - atRisk],
      ]
    : [["atRisk", all]];
  const told = parts.flatMap(([part, n]) => (n > 0 ? [say[part](counted(n))] : []));
  return say.since(when, told.join(", "));
}
