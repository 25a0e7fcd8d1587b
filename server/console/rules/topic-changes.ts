import type { Topic, TopicRule } from "../../../core/contract/config-topics.ts";
import type { TopicRules } from "../../../core/contract/desk-rules.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { changeMessages } from "./change-messages.ts";

/** What other topics change, a line each. */
export function topicChanges(
  { topics: before }: TopicRules,
  { topics: after }: TopicRules,
  language: Language,
): string[] {
  const say = changeMessages(language);
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [was, is] = [before, after].map((topics) => topics.find((topic) => topic.id === id));
    const what = say.topic((is ?? was)?.[language] ?? id);
    if (was === undefined || is === undefined) return [is === undefined ? say.gone(what) : say.added(what)];
    return partsOf(was, language).flatMap(([part, a], index) => {
      const b = partsOf(is, language)[index]?.[1] ?? "";
      return a === b ? [] : [say.from(`${what}, ${part}`, a || say.none, b || say.none)];
    });
  });
}

function partsOf({ ru, en, group, skills, rules }: Topic, language: Language): [string, string][] {
  const say = changeMessages(language);
  return [
    [say.names, `${ru} / ${en}`],
    [say.group, group ?? ""],
    [say.skills, skills.join(", ")],
    [say.rules, rules.map((rule) => ruleTold(rule, language)).join("; ")],
  ];
}

/** «слова тариф, КБМ + регион Казань»: all parts must hold, of each one is enough. */
export function ruleTold(rule: TopicRule, language: Language): string {
  const say = changeMessages(language);
  const parts = [
    [say.words, rule.words],
    [say.section, rule.section],
    [say.inRegion, rule.region],
    [say.channel, rule.channel],
    [say.department, rule.department],
  ] as const;
  return parts
    .flatMap(([name, values]) => (values === undefined ? [] : [`${name} ${values.join(", ")}`]))
    .join(" + ");
}
