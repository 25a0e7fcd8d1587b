import type { JSX } from "preact";
import type { TargetRules } from "../../../core/contract/desk-rules.ts";
import { RequestKind } from "../../../core/contract/request-event.ts";
import type { StandingRules } from "../../../core/contract/rules-endpoints.ts";
import { targetMinutes } from "../../../core/desk/target-minutes.ts";
import { language } from "../platform/language.ts";
import { changeMessages } from "./change-messages.ts";
import { rulesMessages } from "./rules-messages.ts";
import { RulesPane } from "./rules-pane.tsx";
import { type Aim, minutesOf, targetChanges, withMinutes } from "./target-changes.ts";
import { topicMessages } from "./topic-messages.ts";
import { useDraft } from "./use-draft.ts";

const kinds = [undefined, ...RequestKind.options] as const;

/** How long the desk has: a table of topics by kinds. */
export function TargetsPane({ rules }: { rules: StandingRules }): JSX.Element {
  const { targets: standing, topics } = rules;
  const say = changeMessages(language.value);
  const { topic: topicWord, minutesWrong } = topicMessages(language.value);
  const draft = useDraft("targets", standing);
  const { body } = draft;
  const nameOf = (id: string): string =>
    topics.body.topics.find((topic) => topic.id === id)?.[language.value] ?? id;
  const faults = [body.minutes, ...body.targets.map(({ minutes }) => minutes)].filter((n) => !isMinutes(n));
  const rows = [undefined, ...topics.body.topics.map(({ id }) => id)];

  return (
    <RulesPane
      kind="targets"
      about={rulesMessages(language.value).noteTargets}
      standing={standing}
      draft={draft}
      faults={faults.length}
      changes={(before, after) => targetChanges(before, after, { language: language.value, nameOf })}
      newRules={(saving) => ({ kind: "targets", ...saving, body })}
      versionsOf={(all) => (all.kind === "targets" ? all.versions : [])}
    >
      <div class="rules-table-scroll">
        <table class="rules-table targets-table">
          <thead>
            <tr>
              <th scope="col">{topicWord}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {say[kind ?? "anyKind"]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((topic) => (
              <tr key={topic}>
                <th scope="row">{topic === undefined ? say.anyTopic : nameOf(topic)}</th>
                {kinds.map((kind) => (
                  <td key={kind}>
                    <Minutes
                      rules={body}
                      aim={{ kind, topic }}
                      topicName={topic === undefined ? say.anyTopic : nameOf(topic)}
                      onChange={draft.set}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="form-error" role="alert">
        {faults.length > 0 && minutesWrong}
      </p>
    </RulesPane>
  );
}

type Cell = {
  readonly rules: TargetRules;
  readonly aim: Aim;
  readonly topicName: string;
  readonly onChange: (rules: TargetRules) => void;
};

/** One cell; where it says nothing, what holds instead shows through. */
function Minutes({ rules, aim, topicName, onChange }: Cell): JSX.Element {
  const { minutesFor } = topicMessages(language.value);
  const [topic, kind] = [aim.topic ?? null, aim.kind];
  const all = topic === null && kind === undefined;
  const own = all ? rules.minutes : minutesOf(rules, aim);
  const inherited = targetMinutes(
    kind === undefined
      ? { ...rules, targets: rules.targets.filter((each) => each.kind === undefined) }
      : rules,
    { kind: kind ?? "question", topic },
  );
  const put = (typed: string): void => {
    const digits = typed.replaceAll(/\D/g, "");
    const minutes = digits === "" ? null : Number(digits);
    if (all) onChange({ ...rules, minutes: minutes ?? Number.NaN });
    else onChange(withMinutes(rules, aim, minutes));
  };
  return (
    <input
      class="input minutes-field figures"
      inputMode="numeric"
      autocomplete="off"
      maxLength={6}
      aria-label={minutesFor(topicName, changeMessages(language.value)[kind ?? "anyKind"])}
      aria-invalid={own !== null && !isMinutes(own)}
      placeholder={String(inherited)}
      value={own === null || Number.isNaN(own) ? "" : own}
      onInput={(event) => put(event.currentTarget.value)}
    />
  );
}

const isMinutes = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= 10_000;
