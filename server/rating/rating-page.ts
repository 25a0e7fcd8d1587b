import { html } from "hono/html";
import type { Feedback } from "../../core/contract/request.ts";
import { Reason } from "../../core/contract/request-event.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { page } from "../pages/page.ts";
import { ratingMessages } from "./rating-messages.ts";
import { feedbackOf, type Verdict } from "./verdict.ts";

type Rated = {
  readonly request: number;
  readonly given: Feedback;
  readonly saved: boolean;
  /** What the letter's link says of the answer; nothing until it is confirmed. */
  readonly said: Verdict | null;
};

/**
 * The form: each of its buttons saves what it says, without a script. It tells nothing of the question: a letter may be
 * forwarded. It has no fields in which Enter would press the first of the buttons.
 */
export function ratingPage(language: Language, { request, given, saved, said }: Rated) {
  const say = ratingMessages(language);
  const title = say.title(request);
  const quick = given.quick === undefined ? undefined : given.quick ? "yes" : "no";
  return page(
    language,
    title,
    html`<h1>${title}</h1>
      ${saved ? html`<p role="status"><strong>${say.saved}</strong></p>` : html`<p class="lead">${say.lead}</p>`}
      <form method="post" class="rating-form">
        ${said === null || holds(given, said) ? "" : confirmation(language, said)}
        ${choices({ name: "quick", title: say.quick, chosen: quick, options: { yes: say.yes, no: say.no } })}
        ${choices({
          name: "result",
          title: say.complete,
          chosen: given.result,
          options: { complete: say.yes, partly: say.partly, incomplete: say.incomplete },
        })}
        ${choices({
          name: "reason",
          title: say.why,
          chosen: given.reason,
          options: Object.fromEntries(Reason.options.map((reason) => [reason, say[reason]])),
        })}
        <label class="rating-comment"
          >${say.comment} <textarea name="comment" rows="3" maxlength="2000">${given.comment ?? ""}</textarea>
        </label>
        <p><button type="submit" class="rating-choice">${say.save}</button></p>
        ${
          given.thanks
            ? html`<p class="quiet">${say.thanked}</p>`
            : html`<p><button name="thanks" value="yes" class="rating-choice">${say.thank}</button></p>`
        }
      </form>`,
  );
}

function holds(given: Feedback, said: Verdict): boolean {
  const wanted: Feedback = feedbackOf[said];
  return wanted.result === given.result && (wanted.quick === undefined || wanted.quick === given.quick);
}

function confirmation(language: Language, said: Verdict) {
  const say = ratingMessages(language);
  return html`<div class="card">
    <button name="say" value="${said}" class="button" autofocus>${say.confirm(say[said])}</button>
    <p class="quiet">${say.confirmLead}</p>
  </div>`;
}

type Choices = {
  readonly name: string;
  readonly title: string;
  readonly chosen: string | undefined;
  readonly options: Readonly<Record<string, string>>;
};

function choices({ name, title, chosen, options }: Choices) {
  return html`<fieldset>
    <legend>${title}</legend>
    ${Object.entries(options).map(
      ([value, label]) =>
        html`<button
          name="${name}"
          value="${value}"
          class="rating-choice"
          aria-pressed="${value === chosen ? "true" : "false"}"
        >
          ${label}
        </button>`,
    )}
  </fieldset>`;
}

/** Where there is nothing to rate: what happened, and what now. */
export function ratingNote(language: Language, what: "backInWork" | "newer" | "unknown") {
  const say = ratingMessages(language);
  return page(
    language,
    say[what],
    html`<h1>${say[what]}</h1>
      <p class="lead">${say[`${what}Lead`]}</p>`,
  );
}
