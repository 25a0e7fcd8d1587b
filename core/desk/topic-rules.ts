import { stemWord } from "../analysis/stem-word.ts";
import { tokenize } from "../analysis/tokenize.ts";
import type { TopicRule } from "../contract/config-topics.ts";

/** What rules look at. */
export type AskedAbout = {
  readonly text: string;
  /** Path and title of the page it was asked on. */
  readonly page: readonly string[];
  readonly region: string | null;
  readonly channel: string | null;
  readonly department: string | null;
};

/** What a rule named and the question had. */
export type RuleReason = {
  readonly by: "words" | "section" | "region" | "channel" | "department";
  readonly found: readonly string[];
};
export type RuledTopic = { readonly topic: string; readonly because: readonly RuleReason[] };

type Ruled = { readonly id: string; readonly rules: readonly TopicRule[] };

/**
 * The topic whose rule fits a question best: the one that names most that holds, then the one with most words found, then
 * the first. Null where no rule holds.
 */
export function topicByRules(topics: readonly Ruled[], asked: AskedAbout): RuledTopic | null {
  const stems = ` ${stemsOf(asked.text).join(" ")} `;
  let best: RuledTopic | null = null;
  for (const { id, rules } of topics) {
    for (const rule of rules) {
      const because = reasonsOf(rule, asked, stems);
      if (because === null || (best !== null && !fitsBetter(because, best.because))) continue;
      best = { topic: id, because };
    }
  }
  return best;
}

function fitsBetter(one: readonly RuleReason[], other: readonly RuleReason[]): boolean {
  return one.length === other.length ? foundIn(one) > foundIn(other) : one.length > other.length;
}

const foundIn = (because: readonly RuleReason[]): number =>
  because.reduce((sum, { found }) => sum + found.length, 0);

/** What of each part of a rule was found; null where one was not. */
function reasonsOf(rule: TopicRule, asked: AskedAbout, stems: string): RuleReason[] | null {
  const page = asked.page.map(folded);
  const found: Record<RuleReason["by"], readonly string[] | undefined> = {
    words: rule.words?.filter((phrase) => holdsPhrase(stems, phrase)),
    section: rule.section?.filter((step) => page.includes(folded(step))),
    region: rule.region?.filter((region) => region === asked.region),
    channel: rule.channel?.filter((channel) => channel === asked.channel),
    department: rule.department?.filter((department) => department === asked.department),
  };
  const reasons: RuleReason[] = [];
  for (const by of ["words", "section", "region", "channel", "department"] as const) {
    const its = found[by];
    if (its === undefined) continue;
    if (its.length === 0) return null;
    reasons.push({ by, found: its });
  }
  return reasons;
}

function holdsPhrase(stems: string, phrase: string): boolean {
  const sought = stemsOf(phrase).join(" ");
  return sought !== "" && stems.includes(` ${sought} `);
}

function stemsOf(text: string): string[] {
  return tokenize(text)
    .filter(({ kind }) => kind === "word")
    .map(({ form }) => stemWord(form));
}

const folded = (text: string): string => text.trim().toLowerCase().replaceAll("ё", "е");
