import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { longestQuestion } from "../../../core/contract/limits.ts";
import type { Me } from "../../../core/contract/person.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { useComposing } from "../composer/use-composing.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { learnRow } from "../queue/queue-rows.ts";
import { deskSetup } from "../routing/desk-setup.ts";
import { toldRefused } from "../routing/told-refused.ts";
import { isWithMe } from "./routed-rows.ts";
import { specialistMessages } from "./specialist-messages.ts";

type Given = {
  readonly request: RequestView;
  readonly me: Me;
  readonly onSent: (view: RequestView) => void;
};

/** Where a specialist answers: the agent, or the seller where policy says so. What is typed is kept as a draft. */
export function SpecialistComposer({ request, me, onSent }: Given): JSX.Element {
  const say = specialistMessages(language.value);
  const { draft, field, set } = useComposing(me.id, request.id);
  const to = useSignal<"agent" | "seller">("agent");
  const sending = useSignal(false);
  const wrong = useSignal("");
  const keys = useMemo(() => new Map<string, string>(), []);
  const withMe = isWithMe(request);
  const mayAnswerSeller = withMe && deskSetup.value?.specialistAnswers === "seller";
  const whom = mayAnswerSeller ? to.value : "agent";

  const send = async (): Promise<void> => {
    const text = draft.peek().answer.trim();
    if (sending.value) return;
    if (text === "") {
      wrong.value = say.emptyText;
      return field.current?.focus();
    }
    wrong.value = "";
    sending.value = true;
    // The same words to the same reader are one answer, however often they are sent.
    const said = `${whom} ${text}`;
    const key = keys.get(said) ?? crypto.randomUUID();
    keys.set(said, key);
    const body = { key, text, to: whom };
    const called = await deskCall(endpoints.specialistAnswer, { params: { id: request.id }, body });
    sending.value = false;
    if (called.kind !== "ok") return toldRefused(called);
    set({ answer: "" });
    notice(whom === "seller" ? say.sentSeller : say.sent);
    learnRow(called.answer);
    onSent(called.answer);
  };

  return (
    <form
      class="asked-answer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {!withMe && <p class="muted">{say.backWithAgent}</p>}
      <label class="field">
        <span class="field-label">{say.answer}</span>
        <textarea
          ref={field}
          class="input"
          rows={5}
          placeholder={say.hint}
          maxLength={longestQuestion}
          value={draft.value.answer}
          aria-keyshortcuts="Control+Enter"
          {...(wrong.value === "" ? {} : { "aria-invalid": true, "aria-describedby": "answer-wrong" })}
          onInput={(event) => set({ answer: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.code === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              void send();
            }
            if (event.code === "Escape") event.currentTarget.blur();
          }}
        />
      </label>
      <output id="answer-wrong" class="form-error">
        {wrong.value}
      </output>
      <div class="asked-acts">
        {mayAnswerSeller && (
          <fieldset class="asked-to">
            <legend class="visually-hidden">{say.whom}</legend>
            {(["agent", "seller"] as const).map((each) => (
              <label key={each} class="check">
                <input
                  type="radio"
                  name="whom"
                  checked={to.value === each}
                  onChange={() => (to.value = each)}
                />
                {each === "agent" ? say.toAgent : say.toSeller}
              </label>
            ))}
          </fieldset>
        )}
        <button type="submit" class="button button-primary" aria-disabled={sending.value}>
          {sending.value ? say.sending : whom === "seller" ? say.sendSeller : say.send}{" "}
          <span class="keys" aria-hidden="true">
            <kbd class="key">Ctrl</kbd>
            <kbd class="key">↵</kbd>
          </span>
        </button>
      </div>
    </form>
  );
}
