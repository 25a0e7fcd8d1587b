import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { longestQuestion } from "../../../core/contract/limits.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { RequestKind } from "../../../core/contract/request-event.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { learnRow } from "../queue/queue-rows.ts";
import { callDraft, callKey, changeCall, forgetCall } from "./call-draft.ts";
import { CallerField } from "./caller-field.tsx";
import { phoneMessages } from "./phone-messages.ts";

type Given = { readonly onClose: () => void; readonly onAnswer: (request: RequestView) => void };

/** Who calls and what they ask. Written down, it goes to the queue, or on to its answer. */
export function CallForm({ onClose, onAnswer }: Given): JSX.Element {
  const say = phoneMessages(language.value);
  const { caller, as, text } = callDraft.value;
  const sending = useSignal(false);
  const missing = useSignal<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // What it names may only be drawn with this change.
  const focus = (what: string): void => {
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(what)?.focus());
  };

  const send = async (next: "answer" | "queue"): Promise<void> => {
    if (sending.value) return;
    missing.value = caller === null ? say.pickWho : text.trim() === "" ? say.writeText : null;
    if (caller === null) return focus("input");
    if (text.trim() === "") return focus("textarea");
    sending.value = true;
    const body = { key: callKey(), seller: caller.id, as, text };
    const called = await deskCall(endpoints.logCall, { body });
    sending.value = false;
    if (called.kind !== "ok") {
      missing.value = called.kind === "problem" ? called.problem.detail : say.failed;
      return;
    }
    forgetCall();
    learnRow(called.answer);
    if (next === "answer") return onAnswer(await claimed(called.answer));
    notice(say.queued(called.answer.id));
    onClose();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of whichever field has the focus
    <form
      ref={form}
      class="call-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send("answer");
      }}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || !/^(?:Numpad)?Enter$/.test(event.code)) return;
        event.preventDefault();
        void send(event.shiftKey ? "queue" : "answer");
      }}
    >
      <CallerField
        label={say.who}
        caller={caller}
        onPick={(picked) => {
          changeCall({ caller: picked });
          focus(picked === null ? "input" : "textarea");
        }}
      />
      <label class="field">
        <span class="field-label">{say.text}</span>
        <textarea
          class="input call-text"
          rows={4}
          maxLength={longestQuestion}
          placeholder={say.textHint}
          value={text}
          onInput={(event) => changeCall({ text: event.currentTarget.value })}
        />
      </label>
      <fieldset class="call-kinds" aria-label={say.kind}>
        {RequestKind.options.map((kind) => (
          <label key={kind} class="check">
            <input
              type="radio"
              name="call-kind"
              checked={as === kind}
              onChange={() => changeCall({ as: kind })}
            />
            <span>{say[kind]}</span>
          </label>
        ))}
      </fieldset>
      <output class="call-missing" role="alert">
        {missing.value}
      </output>
      <div class="choose-acts">
        <button type="button" class="button call-cancel" onClick={onClose}>
          {say.cancel}
        </button>
        <button type="button" class="button" aria-disabled={sending.value} onClick={() => void send("queue")}>
          {say.toQueue} <Keys names={["Ctrl", "⇧", "↵"]} />
        </button>
        <button type="submit" class="button button-primary" aria-disabled={sending.value}>
          {say.answerNow} <Keys names={["Ctrl", "↵"]} />
        </button>
      </div>
    </form>
  );
}

/** Whoever answers a call holds it, so that nobody else begins; where that fails, sending says so. */
async function claimed(request: RequestView): Promise<RequestView> {
  const called = await deskCall(endpoints.claim, { params: { id: request.id } });
  if (called.kind !== "ok") return request;
  learnRow(called.answer);
  return called.answer;
}

function Keys({ names }: { names: readonly string[] }): JSX.Element {
  return (
    <span class="keys" aria-hidden="true">
      {names.map((name) => (
        <kbd key={name} class="key">
          {name}
        </kbd>
      ))}
    </span>
  );
}
