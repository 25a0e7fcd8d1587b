import type { Signal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { AuditAction, AuditGroup, auditGroups } from "../../../core/contract/audit.ts";
import type { Person } from "../../../core/contract/person.ts";
import { language } from "../platform/language.ts";
import { auditActions } from "./audit-actions.ts";
import { auditMessages } from "./audit-messages.ts";
import type { Chosen } from "./use-audit.ts";

type Props = { readonly chosen: Signal<Chosen>; readonly people: readonly Person[] };

/** Which entries are shown: by kind, action, person, what they are about, and days. */
export function AuditFilters({ chosen, people }: Props): JSX.Element {
  const say = auditMessages(language.value);
  const told = auditActions(language.value);
  const { group, action, by, about, from, to } = chosen.value;
  const choose = (change: Chosen): void => {
    chosen.value = { ...chosen.value, ...change };
  };
  const actions: readonly AuditAction[] = group === undefined ? AuditAction.options : auditGroups[group];
  return (
    <div class="audit-filters">
      <Choice
        label={say.group}
        value={group}
        onChoose={(value) => choose({ group: AuditGroup.safeParse(value).data, action: undefined })}
      >
        <option value="">{say.anyGroup}</option>
        {AuditGroup.options.map((one) => (
          <option key={one} value={one}>
            {say[one]}
          </option>
        ))}
      </Choice>
      <Choice
        label={say.action}
        value={action}
        onChoose={(value) => choose({ action: AuditAction.safeParse(value).data })}
      >
        <option value="">{say.anyAction}</option>
        {actions.map((one) => (
          <option key={one} value={one}>
            {told[one]}
          </option>
        ))}
      </Choice>
      <Choice label={say.who} value={by} onChoose={(value) => choose({ by: value || undefined })}>
        <option value="">{say.anybody}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <label class="audit-choice">
        <span class="field-label">{say.about}</span>
        <input
          class="input"
          type="search"
          maxLength={200}
          placeholder={say.aboutHint}
          // Not its value: what is being typed must outlive an answer that arrives meanwhile.
          defaultValue={about ?? ""}
          onChange={(event) => choose({ about: event.currentTarget.value.trim() || undefined })}
        />
      </label>
      <span class="audit-days">
        <Day label={say.from} value={from} onChoose={(day) => choose({ from: day })} />
        <Day label={say.to} value={to} onChoose={(day) => choose({ to: day })} />
      </span>
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
  readonly children: ComponentChildren;
};

function Choice({ label, value, onChoose, children }: ChoiceProps): JSX.Element {
  return (
    <label class="audit-choice">
      <span class="field-label">{label}</span>
      <select class="input" value={value ?? ""} onChange={(event) => onChoose(event.currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}

type DayProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChoose: (day: string | undefined) => void;
};

function Day({ label, value, onChoose }: DayProps): JSX.Element {
  return (
    <label class="audit-choice">
      <span class="field-label">{label}</span>
      <input
        class="input"
        type="date"
        defaultValue={value ?? ""}
        onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      />
    </label>
  );
}
