import type { JSX } from "preact";
import type { Topic } from "../../../core/contract/config-topics.ts";
import { language } from "../platform/language.ts";
import { deskSetup } from "../routing/desk-setup.ts";
import { ListField } from "./list-field.tsx";
import { RuleField } from "./rule-field.tsx";
import type { TopicFault } from "./topic-faults.ts";
import { topicMessages } from "./topic-messages.ts";

type Given = {
  readonly topic: Topic;
  readonly faults: readonly TopicFault[];
  /** Its code can still be chosen. */
  readonly isNew: boolean;
  readonly onChange: (topic: Topic) => void;
  readonly onRemove: () => void;
};

/** A topic: its names, who gets it, and by what it is told. */
export function TopicForm({ topic, faults, isNew, onChange, onRemove }: Given): JSX.Element {
  const say = topicMessages(language.value);
  const told = { code: say.codeWrong, taken: say.codeTaken, names: say.nameMissing, rule: say.ruleEmpty };
  const set = (change: Partial<Topic>): void => onChange({ ...topic, ...change });
  return (
    <div class="topic-form">
      <div class="module-names">
        {(["ru", "en"] as const).map((name) => (
          <label key={name} class="field">
            <span class="field-label">{say[name]}</span>
            <input
              class="input"
              lang={name}
              maxLength={120}
              value={topic[name]}
              onInput={(event) => set({ [name]: event.currentTarget.value })}
            />
          </label>
        ))}
        <label class="field">
          <span class="field-label">{say.code}</span>
          <input
            class="input"
            maxLength={60}
            value={topic.id}
            readOnly={!isNew}
            aria-describedby="topic-code"
            aria-invalid={faults.includes("code") || faults.includes("taken")}
            onInput={(event) => set({ id: event.currentTarget.value.trim() })}
          />
        </label>
        <label class="field">
          <span class="field-label">{say.group}</span>
          <select
            class="input"
            value={topic.group ?? ""}
            onChange={(event) => {
              const { group: _, ...others } = topic;
              const group = event.currentTarget.value;
              onChange(group === "" ? others : { ...others, group });
            }}
          >
            <option value="">{say.noGroup}</option>
            {(deskSetup.value?.groups ?? []).map((group) => (
              <option key={group.id} value={group.id}>
                {group[language.value]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p id="topic-code" class="card-note">
        {say.codeNote}
      </p>
      <ListField label={say.skills} values={topic.skills} onChange={(skills) => set({ skills })} />
      {topic.rules.map((rule, at) => (
        <RuleField
          key={at}
          number={at + 1}
          rule={rule}
          onChange={(changed) =>
            set({ rules: topic.rules.map((each, index) => (index === at ? changed : each)) })
          }
          onRemove={() => set({ rules: topic.rules.filter((_, index) => index !== at) })}
        />
      ))}
      <p class="form-error" role="alert">
        {faults.map((fault) => told[fault]).join(" ")}
      </p>
      <div class="rules-acts">
        <button type="button" class="button" onClick={() => set({ rules: [...topic.rules, {}] })}>
          {say.addRule}
        </button>
        <button type="button" class="button" onClick={onRemove}>
          {say.remove}
        </button>
      </div>
    </div>
  );
}
