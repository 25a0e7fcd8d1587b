import type { ComponentChildren, JSX } from "preact";
import { language } from "../platform/language.ts";
import type { Answers } from "../platform/use-answer.ts";
import { chartMessages } from "./chart-messages.ts";

type Given<T> = {
  readonly of: Answers<T>;
  /** Pixels that are kept free until the answer is there, so that nothing moves. */
  readonly height: number;
  /** Stands there meanwhile, where words alone would not keep the place. */
  readonly meanwhile?: ComponentChildren;
  readonly children: (answer: T) => ComponentChildren;
};

/** What is drawn of an answer: its place while it is on its way, why it did not come, and a way to ask again. */
export function Answered<T>({
  of: { answering, again },
  height,
  meanwhile,
  children,
}: Given<T>): JSX.Element {
  const say = chartMessages(language.value);
  const kept = { minHeight: `${height}px` };
  if (answering.kind === "failed")
    return (
      <div class="chart-told" style={kept} role="alert">
        {answering.why ?? say.failed}
        <button type="button" class="button" onClick={again}>
          {say.again}
        </button>
      </div>
    );
  if (answering.answer === null)
    return (
      <div class="chart-told" style={kept}>
        {meanwhile}
        <output class={meanwhile === undefined ? "muted" : "visually-hidden"}>{say.loading}</output>
      </div>
    );
  return (
    <div class="chart-answer" style={kept}>
      {children(answering.answer)}
    </div>
  );
}
