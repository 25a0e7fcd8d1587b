import type { JSX } from "preact";
import type { TopicRule } from "../../../core/contract/config-topics.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { ListField } from "./list-field.tsx";
import { topicMessages } from "./topic-messages.ts";

type Given = {
  readonly number: number;
  readonly rule: TopicRule;
  readonly onChange: (rule: TopicRule) => void;
  readonly onRemove: () => void;
};

const parts = ["words", "section", "region", "channel", "department"] as const;

/** All that a rule names must hold; what is left empty is not asked. */
export function RuleField({ number, rule, onChange, onRemove }: Given): JSX.Element {
  const say = topicMessages(language.value);
  return (
    <fieldset class="topic-rule">
      <legend class="field-label">{say.rule(number)}</legend>
      {parts.map((part) => (
        <ListField
          key={part}
          label={say[part]}
          values={rule[part] ?? []}
          onChange={(values) => {
            const { [part]: _, ...others } = rule;
            onChange(values.length === 0 ? others : { ...others, [part]: values });
          }}
        />
      ))}
      <button
        type="button"
        class="icon-button topic-rule-remove"
        title={say.removeRule(number)}
        aria-label={say.removeRule(number)}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </fieldset>
  );
}
