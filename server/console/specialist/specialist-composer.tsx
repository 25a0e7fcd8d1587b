import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Me } from "../../../core/contract/person.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { ComposerField } from "../composer/composer-field.tsx";
import { SourceList } from "../composer/source-list.tsx";
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
  const composing = useComposing(me.id, request.id);
  const { draft, field, set } = composing;
  const to = useSignal<"agent" | "seller">("agent");
  const sending = useSignal(false);
  const wrong = useSignal("");
  const keys = useMemo(() => new Map<string, string>(), []);
  const withMe = isWithMe(request);
  const mayAnswerSeller = withMe && deskSetup.value?.specialistAnswers === "seller";
  const whom = mayAnswerSeller ? to.value : "agent";

  const send = async (): Promise<void> => {
    const { answer, sources } = draft.peek();
    const text = answer.trim();
    if (sending.value) return;
    if (text === "") {
      wrong.value = say.emptyText;
      return field.current?.focus();
    }
    wrong.value = "";
    sending.value = true;
    // The same words to the same reader are one answer, however often they are sent.
    const cited = sources.map(({ record, quote }) => ({ record, ...(quote === undefined ? {} : { quote }) }));
    const said = JSON.stringify([whom, text, cited]);
    const key = keys.get(said) ?? crypto.randomUUID();
    keys.set(said, key);
    const body = { key, text, to: whom, sources: cited };
    const called = await deskCall(endpoints.specialistAnswer, { params: { id: request.id }, body });
    sending.value = false;
    if (called.kind !== "ok") return toldRefused(called);
    set({ answer: "", sources: [] });
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
      <span class="field-label" aria-hidden="true">
        {say.answer}
      </span>
      <div class="composer-box">
        <ComposerField
          composing={composing}
          request={null}
          words={{ label: say.answer, hint: say.hint }}
          onTyping={nothing}
          onSend={() => void send()}
        />
        <SourceList
          sources={draft.value.sources}
          text={draft.value.answer}
          name="draft"
          onDrop={composing.drop}
        />
      </div>
      <output class="form-error">{wrong.value}</output>
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

const nothing = (): void => {};
