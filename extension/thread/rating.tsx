import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Reason } from "../../core/contract/request-event.ts";
import type { Feedback } from "../../core/contract/request.ts";
import { useApp } from "../palette/app-context.ts";
import { threadMessages } from "./thread-messages.ts";

const reasons: readonly Reason[] = ["not-found", "not-on-portal", "unclear", "did-not-know", "system-fault"];

type Given = {
  readonly feedback: Feedback | null;
  /** The thread was opened for it: keys go here. */
  readonly isWanted: boolean;
  /** Sends what was chosen just now; the rest stays as it was. */
  readonly onRate: (change: Feedback) => void;
};

/**
 * Three questions, three clicks. Only «send back» says that the answer was incomplete; «not quite» asks what was missing. Words
 * are nobody's duty: what stands in the field goes along with whatever is pressed, or by itself.
 */
export function Rating({ feedback, isWanted, onRate }: Given): JSX.Element {
  const { language } = useApp();
  const say = threadMessages(language);
  const given = feedback ?? {};
  // Until something is typed here, the words are those saved last, wherever that was.
  const [typed, setTyped] = useState<string | null>(null);
  const saved = given.comment ?? "";
  const said = typed?.trim() ?? saved;
  const rate = (change: Feedback): void => onRate(said === saved ? change : { ...change, comment: said });
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    section.current?.querySelector("input")?.focus();
    section.current?.scrollIntoView({ block: "end" });
  }, [isWanted]);
  return (
    <section class="rating" ref={section}>
      <Choice
        name="quick"
        title={say.quick}
        options={[
          { label: say.yes, chosen: given.quick === true, choose: () => rate({ quick: true }) },
          { label: say.no, chosen: given.quick === false, choose: () => rate({ quick: false }) },
        ]}
      />
      <Choice
        name="result"
        title={say.complete}
        options={[
          {
            label: say.yes,
            chosen: given.result === "complete",
            choose: () => rate({ result: "complete" }),
          },
          {
            label: say.partly,
            chosen: given.result === "partly",
            choose: () => rate({ result: "partly" }),
          },
        ]}
      >
        {/* A button, not a radio: moving through radios with the arrow keys must not send a question back. */}
        <button
          type="button"
          class="pill"
          aria-pressed={given.result === "incomplete"}
          onClick={() => rate({ result: "incomplete" })}
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
          onChange={() => rate({ thanks: true })}
        />
        {given.thanks === true ? say.thanked : say.sayThanks}
      </label>
      <form
        class="rating-words"
        onSubmit={(event) => {
          event.preventDefault();
          if (said !== saved) rate({});
        }}
      >
        <input
          class="text-field"
          aria-label={given.result === "partly" ? say.missing : say.inWords}
          placeholder={given.result === "partly" ? say.missing : say.inWords}
          maxLength={2000}
          value={typed ?? saved}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {said !== saved && (
          <button type="submit" class="button">
            {say.save}
          </button>
        )}
      </form>
      <Choice
        name="reason"
        title={say.why}
        options={reasons.map((reason) => ({
          label: say[reason],
          chosen: given.reason === reason,
          choose: () => rate({ reason }),
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
