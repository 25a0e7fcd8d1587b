import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Topic } from "../../../core/contract/config-topics.ts";
import type { StandingRules } from "../../../core/contract/rules-endpoints.ts";
import { language } from "../platform/language.ts";
import { rulesMessages } from "./rules-messages.ts";
import { RulesPane } from "./rules-pane.tsx";
import { ruleTold, topicChanges } from "./topic-changes.ts";
import { topicFaults } from "./topic-faults.ts";
import { TopicForm } from "./topic-form.tsx";
import { topicMessages } from "./topic-messages.ts";
import { TopicTrial } from "./topic-trial.tsx";
import { useDraft } from "./use-draft.ts";

const blank: Topic = { id: "", ru: "", en: "", skills: [], rules: [] };

/** What questions are about, and by what that is told. */
export function TopicsPane({ rules: { topics: standing } }: { rules: StandingRules }): JSX.Element {
  const say = topicMessages(language.value);
  const draft = useDraft("topics", standing);
  const { topics } = draft.body;
  const chosen = useSignal(0);
  const topic = topics[chosen.value];
  const set = (next: readonly Topic[]): void => draft.set({ topics: [...next] });
  const faults = topics.flatMap((each) => topicFaults(each, topics));

  return (
    <RulesPane
      kind="topics"
      about={rulesMessages(language.value).noteTopics}
      standing={standing}
      draft={draft}
      faults={faults.length}
      changes={(before, after) => topicChanges(before, after, language.value)}
      newRules={(saving) => ({ kind: "topics", ...saving, body: draft.body })}
      versionsOf={(all) => (all.kind === "topics" ? all.versions : [])}
    >
      <TopicTrial
        topics={topics}
        changed={draft.changed}
        version={standing.version}
        whole={faults.length === 0}
      />
      <div class="topics">
        <div class="topics-list">
          <ul>
            {topics.map((each, at) => (
              <li key={at}>
                <button
                  type="button"
                  class="module-row"
                  aria-current={at === chosen.value}
                  onClick={() => {
                    chosen.value = at;
                  }}
                >
                  <strong class="clip">{each[language.value] || each.id || say.add}</strong>
                  <span class="clip muted">
                    {each.rules.map((rule) => ruleTold(rule, language.value)).join("; ")}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {topics.length === 0 && <p class="muted">{say.none}</p>}
          <button
            type="button"
            class="button"
            onClick={() => {
              set([...topics, blank]);
              chosen.value = topics.length;
            }}
          >
            {say.add}
          </button>
        </div>
        <div class="topics-form">
          {topic === undefined ? (
            <p class="muted">{say.choose}</p>
          ) : (
            <TopicForm
              key={chosen.value}
              topic={topic}
              faults={topicFaults(topic, topics)}
              isNew={!standing.body.topics.some(({ id }) => id === topic.id)}
              onChange={(changed) => set(topics.map((each) => (each === topic ? changed : each)))}
              onRemove={() => {
                set(topics.filter((each) => each !== topic));
                chosen.value = 0;
              }}
            />
          )}
        </div>
      </div>
    </RulesPane>
  );
}
