import {
  BonusRules,
  CalendarRules,
  type DeskRules,
  PilotRules,
  type RuleKind,
  type RulesOf,
  TargetRules,
  TopicRules,
} from "../../core/contract/desk-rules.ts";

const partOf: { readonly [K in RuleKind]: (desk: DeskRules) => RulesOf[K] } = {
  calendars: ({ calendars, calendar, regions }) => ({ calendars, calendar, regions }),
  targets: ({ minutes, targets }) => ({ minutes, targets }),
  topics: ({ topics }) => ({ topics }),
  bonus: ({ bonus }) => ({ bonus }),
  pilots: ({ pilots }) => ({ pilots }),
};

const stored: { readonly [K in RuleKind]: (body: unknown) => RulesOf[K] } = {
  calendars: (body) => CalendarRules.parse(body),
  targets: (body) => TargetRules.parse(body),
  topics: (body) => TopicRules.parse(body),
  bonus: (body) => BonusRules.parse(body),
  pilots: (body) => PilotRules.parse(body),
};

/** What of the desk's set-up belongs to rules of this kind. */
export function ruleBodyOf<K extends RuleKind>(kind: K, desk: DeskRules): RulesOf[K] {
  return partOf[kind](desk);
}

/** @throws where the row is no version of the rules: it was changed by hand. */
export function storedRuleBody<K extends RuleKind>(kind: K, body: string): RulesOf[K] {
  return stored[kind](JSON.parse(body));
}
