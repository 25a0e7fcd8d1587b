import type { Explanation, Said } from "../../core/contract/crawl-run.ts";

type AsIdentity = Explanation["identities"][number];

/**
 * What an administrator of these groups may know of it: that the address is read, by which identity and why; what stands
 * there only through identities that share a group with them.
 */
export function trimExplanation(explanation: Explanation, groups: readonly string[]): Explanation {
  const mayRead = (one: AsIdentity): boolean => one.groups.some((group) => groups.includes(group));
  return {
    ...explanation,
    identities: explanation.identities.map((one) => (mayRead(one) ? one : withoutTexts(one))),
  };
}

function withoutTexts({ title, sections, steps, ...rest }: AsIdentity): AsIdentity {
  // A sentence may quote what was found.
  const quoted = [title ?? "", ...sections.map(({ heading }) => heading)]
    .filter((words) => words !== "")
    .toSorted((a, b) => b.length - a.length);
  return {
    ...rest,
    steps: steps.map((step) => ({ ...step, said: withoutWords(step.said, quoted) })),
    title: null,
    sections: [],
  };
}

function withoutWords({ ru, en }: Said, quoted: readonly string[]): Said {
  const without = (text: string): string => quoted.reduce((left, words) => left.replaceAll(words, "…"), text);
  return { ru: without(ru), en: without(en) };
}
