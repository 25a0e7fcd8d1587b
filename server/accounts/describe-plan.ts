import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { ImportPlan } from "./plan-import.ts";

type Counts = Record<"added" | "changed" | "gone" | "same", number>;

const messages = defineMessages({
  added: {
    ru: (login: string, name: string, role: string) => `+ ${login} (${name}): новый, роль ${role}`,
    en: (login: string, name: string, role: string) => `+ ${login} (${name}): new, role ${role}`,
  },
  changed: {
    ru: (login: string, name: string) => `~ ${login} (${name}):`,
    en: (login: string, name: string) => `~ ${login} (${name}):`,
  },
  deactivated: {
    ru: (login: string, name: string) =>
      `- ${login} (${name}): нет в файле, будет отключён, входы закончатся`,
    en: (login: string, name: string) =>
      `- ${login} (${name}): not in the file, is deactivated, sign-ins end`,
  },
  reactivated: { ru: "    снова включён", en: "    active again" },
  total: {
    ru: (counts: Counts) =>
      `Новых: ${counts.added}, изменённых: ${counts.changed}, отключаемых: ${counts.gone}, без изменений: ${counts.same}.`,
    en: (counts: Counts) =>
      `New: ${counts.added}, changed: ${counts.changed}, deactivated: ${counts.gone}, unchanged: ${counts.same}.`,
  },
});

/** What an import would do, line by line, as an administrator reads it. */
export function describePlan(plan: ImportPlan, language: Language): string[] {
  const say = messages(language);
  const { added, changed, deactivated, unchanged } = plan;
  return [
    ...added.map((one) => say.added(one.login, one.name, one.role)),
    ...changed.flatMap(({ member, fields }) => [
      say.changed(member.login, member.name),
      ...fields.map(({ field, from, to }) =>
        field === "active" ? say.reactivated : `    ${field}: «${from}» → «${to}»`,
      ),
    ]),
    ...deactivated.map((one) => say.deactivated(one.login, one.name)),
    say.total({
      added: added.length,
      changed: changed.length,
      gone: deactivated.length,
      same: unchanged,
    }),
  ];
}
