import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Caller } from "../../../core/contract/channel-endpoints.ts";
import { Initials } from "../../../ui/person.tsx";
import { language } from "../platform/language.ts";
import { phoneMessages } from "./phone-messages.ts";
import { type CallersFound, useCallers } from "./use-callers.ts";

type Given = {
  readonly label: string;
  readonly caller: Caller | null;
  readonly onPick: (caller: Caller | null) => void;
};

/** Somebody found by name as one types: ↑ ↓ choose, ↵ takes. Whoever was taken stands there until another is wanted. */
export function CallerField({ label, caller, onPick }: Given): JSX.Element {
  const say = phoneMessages(language.value);
  if (caller === null) return <CallerSearch label={label} onPick={onPick} />;
  return (
    <div class="field">
      <span class="field-label">{label}</span>
      <span class="caller-picked">
        <Initials person={caller} />
        <strong>{caller.name}</strong>
        <span class="muted clip">{placeOf(caller)}</span>
        <button type="button" class="button caller-other" onClick={() => onPick(null)}>
          {say.other}
        </button>
      </span>
    </div>
  );
}

// oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events -- a list steered from the field that keeps the focus, as APG has it
function CallerSearch({ label, onPick }: Omit<Given, "caller">): JSX.Element {
  const say = phoneMessages(language.value);
  const name = useSignal("");
  const chosen = useSignal(0);
  const found = useCallers(name.value).value;
  const callers = found.kind === "found" ? found.callers : [];
  const at = Math.min(chosen.value, Math.max(0, callers.length - 1));
  const keyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (step !== undefined && callers.length > 0) {
      chosen.value = (at + step + callers.length) % callers.length;
      event.preventDefault();
    }
    // With a control key it is the form's.
    if (event.code !== "Enter" || event.ctrlKey || event.metaKey) return;
    const caller = callers[at];
    if (caller) onPick(caller);
    event.preventDefault();
  };
  return (
    <div class="field">
      <label class="field-label" for="caller-name">
        {label}
      </label>
      <input
        id="caller-name"
        class="input"
        role="combobox"
        aria-expanded={callers.length > 0}
        aria-controls="callers"
        aria-autocomplete="list"
        {...(callers.length > 0 ? { "aria-activedescendant": `caller-${at}` } : {})}
        placeholder={say.whoHint}
        autocomplete="off"
        value={name.value}
        onInput={(event) => {
          name.value = event.currentTarget.value;
          chosen.value = 0;
        }}
        onKeyDown={keyDown}
      />
      <ul id="callers" class="choose-list" role="listbox" aria-label={say.found} tabIndex={-1}>
        {callers.map((caller, index) => (
          <li
            key={caller.id}
            id={`caller-${index}`}
            class="choose-option"
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => (chosen.value = index)}
            onClick={() => onPick(caller)}
          >
            <Initials person={caller} />
            <span class="choose-words">
              <span class="clip">{caller.name}</span>
              <span class="choose-note">{placeOf(caller)}</span>
            </span>
          </li>
        ))}
      </ul>
      <output class="muted caller-told">{toldOf(found, say)}</output>
    </div>
  );
}

function toldOf(found: CallersFound, say: ReturnType<typeof phoneMessages>): string {
  if (found.kind === "looking") return say.looking;
  if (found.kind === "failed") return say.unreachable;
  return found.kind === "found" && found.callers.length === 0 ? say.nobody : "";
}

/** What tells people of one name apart. */
function placeOf({ channel, region, department, email }: Caller): string {
  return [channel, region, department, email].filter(Boolean).join(" · ");
}
