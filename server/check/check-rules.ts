import type { Config } from "../../core/contract/config.ts";
import { type RuleKind, RuleKind as Kinds } from "../../core/contract/desk-rules.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { digestOf } from "../audit/digest-of.ts";
import { ruleBodyOf } from "../rules/rule-body.ts";
import type { Finding } from "./finding.ts";

const messages = defineMessages({
  what: { ru: "правила", en: "rules" },
  file: {
    ru: "действуют те, что в файле, пока их не изменят в консоли",
    en: "those of the file hold until somebody changes them in the console",
  },
  changed: {
    ru: (keys: string) =>
      `${keys}: изменены в консоли, файл о них не спрашивают. Вернуть прежние можно там же, на странице «Правила»`,
    en: (keys: string) =>
      `${keys}: changed in the console, the file is not asked any more. Earlier ones come back on its page "Rules"`,
  },
});

const keys: Record<RuleKind, string> = {
  calendars: "desk.calendars, desk.calendar, desk.regions",
  targets: "desk.minutes, desk.targets",
  topics: "desk.topics",
  bonus: "desk.bonus",
  pilots: "desk.pilots",
};

/** Which keys of the file no longer count, since people have changed in the console what they say. */
export function checkRules(
  file: Pick<Config, "desk">,
  standing: Pick<Config, "desk">,
  language: Language,
): Finding {
  const say = messages(language);
  const changed = Kinds.options.filter(
    (kind) => digestOf(ruleBodyOf(kind, file.desk)) !== digestOf(ruleBodyOf(kind, standing.desk)),
  );
  const text = changed.length === 0 ? say.file : say.changed(changed.map((kind) => keys[kind]).join("; "));
  return { what: say.what, level: "ok", text };
}
