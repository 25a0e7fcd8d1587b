import type { Topic } from "../../../core/contract/config-topics.ts";

/** What is wrong with a topic as it is being edited. */
export type TopicFault = "code" | "taken" | "names" | "rule";

export function topicFaults(topic: Topic, topics: readonly Topic[]): TopicFault[] {
  const faults: TopicFault[] = [];
  if (!/^[a-z0-9-]+$/.test(topic.id)) faults.push("code");
  if (topics.some((other) => other !== topic && other.id === topic.id)) faults.push("taken");
  if (topic.ru.trim() === "" || topic.en.trim() === "") faults.push("names");
  if (topic.rules.some((rule) => Object.values(rule).every((values) => values === undefined)))
    faults.push("rule");
  return faults;
}
