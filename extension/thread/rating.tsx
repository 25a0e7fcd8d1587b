import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Reason } from "../../core/contract/request-event.ts";
import type { Feedback } from "../../core/contract/request.ts";
import { useApp } from "../palette/app-context.ts";
import { threadMessages } from "./thread-messages.ts";

const reasons: readonly Reason[] = ["not-found", "not-on-portal", "unclear", "did-not-know", "system-fault"];

type Given = {
  readonly feedback: Feedback | null;
  /** Sends what was chosen just now; the rest stays as it was. */
  readonly onRate: (change: Feedback) => void;
};

/** Three questions, three clicks. Only «send back» says that the answer was incomplete; «not quite» asks what was missing. */
export function Rating({ feedback, onRate }: Given): JSX.Element {
  const { language } = useApp();
  const say = threadMessages(language);
  const given = feedback ?? {};
  return (
    <section class="rating">
      <Choice
        name="quick"
        title={say.quick}
        options={[
          { label: say.yes, chosen: given.quick === true, choose: () => onRate({ quick: true }) },
          { label: say.no, chosen: given.quick === false, choose: () => onRate({ quick: false }) },
        ]}
      />
      <Choice
        name="result"
        title={say.complete}
        options={[
          {
            label: say.yes,
            chosen: given.result === "complete",
            choose: () => onRate({ result: "complete" }),
          },
          {
            label: say.partly,
            chosen: given.result === "partly",
            choose: () => onRate({ result: "partly" }),
          },
        ]}
      >
        {/* A button, not a radio: moving through radios with the arrow keys must not send a question back. */}
        <button
          type="button"
          class="pill"
          aria-pressed={given.result === "incomplete"}
          onClick={() => onRate({ result: "incomplete" })}
        >
          {say.reopen}
        </button>
      </Choice>
      <label class="pill rating-thanks">
        <input
          type="checkbox"
          class="visually-hidden"
          checked={given.thanks === true}
          disabled={given.thanks === true}
          onChange={() => onRate({ thanks: true })}
        />
        {given.thanks === true ? say.thanked : say.sayThanks}
      </label>
      {given.result === "partly" && <Missing comment={given.comment ?? ""} onRate={onRate} />}
      <Choice
        name="reason"
        title={say.why}
        options={reasons.map((reason) => ({
          label: say[reason],
          chosen: given.reason === reason,
          choose: () => onRate({ reason }),
        }))}
      />
    </section>
  );
}

type Option = { readonly label: string; readonly chosen: boolean; readonly choose: () => void };
type ChoiceGiven = {
  readonly name: string;
  readonly title: string;
  readonly options: readonly Option[];
  readonly children?: JSX.Element;
};

function Choice({ name, title, options, children }: ChoiceGiven): JSX.Element {
  return (
    <fieldset class="choice">
      <legend class="choice-title">{title}</legend>
      <div class="choice-options">
        {options.map(({ label, chosen, choose }) => (
          <label class="pill" key={label}>
            <input type="radio" class="visually-hidden" name={name} checked={chosen} onChange={choose} />
            {label}
          </label>
        ))}
        {children}
      </div>
    </fieldset>
  );
}

function Missing({ comment, onRate }: { comment: string; onRate: Given["onRate"] }): JSX.Element {
  const { language } = useApp();
  const say = threadMessages(language);
  const [text, setText] = useState(comment);
  return (
    <form
      class="missing"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onRate({ result: "partly", comment: text.trim() });
      }}
    >
      <input
        class="text-field"
        aria-label={say.missing}
        placeholder={say.missing}
        maxLength={2000}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {say.save}
      </button>
    </form>
  );
}
