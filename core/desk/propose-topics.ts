import type { TopicModel } from "./topic-model.ts";
import { type AskedAbout, type RuleReason, topicByRules } from "./topic-rules.ts";

export type ProposedTopic = {
  readonly topic: string;
  /** 1 where a rule says so. */
  readonly confidence: number;
  readonly how: "rule" | "learned";
  readonly because: readonly (RuleReason | { readonly by: "learned"; readonly words: readonly string[] })[];
};

type Given = {
  readonly topics: Parameters<typeof topicByRules>[0];
  readonly model: Pick<TopicModel, "propose">;
};

const most = 3;

/**
 * What a question may be about, the best first: what a rule of the administrator says comes before whatever answered
 * questions teach.
 */
export function proposeTopics({ topics, model }: Given, asked: AskedAbout): ProposedTopic[] {
  const ruled = topicByRules(topics, asked);
  const first: ProposedTopic[] = ruled === null ? [] : [{ ...ruled, how: "rule", confidence: 1 }];
  const learned = model
    .propose(asked, most)
    .filter(({ topic }) => topic !== ruled?.topic)
    .map(({ topic, confidence, words }): ProposedTopic => ({
      topic,
      confidence,
      how: "learned",
      because: [{ by: "learned", words }],
    }));
  return [...first, ...learned].slice(0, most);
}

// Of proposals as sure as this or surer, three in four are right even where nobody has asked the same before.
const sure = 0.5;

/** True where a topic is likely enough to be set without anybody's word. */
export function isSure({ confidence }: Pick<ProposedTopic, "confidence">): boolean {
  return confidence >= sure;
}
