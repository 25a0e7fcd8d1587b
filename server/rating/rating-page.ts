import { html } from "hono/html";
import type { Feedback } from "../../core/contract/request.ts";
import { Reason } from "../../core/contract/request-event.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { page } from "../pages/page.ts";
import { ratingMessages } from "./rating-messages.ts";

type Rated = { readonly request: number; readonly given: Feedback; readonly saved: boolean };

/** The form. It tells nothing of the question: a letter may be forwarded. */
export function ratingPage(language: Language, { request, given, saved }: Rated) {
  const say = ratingMessages(language);
  const title = say.title(request);
  const quick = given.quick === undefined ? undefined : given.quick ? "yes" : "no";
  return page(
    language,
    title,
    html`<h1>${title}</h1>
      ${saved ? html`<p role="status"><strong>${say.saved}</strong></p>` : html`<p class="lead">${say.lead}</p>`}
      <form method="post" class="rating-form">
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
        <label class="rating-choice"
          ><input type="checkbox" name="thanks" value="yes" ${given.thanks ? "checked" : ""} />
          ${say.thank}</label
        >
        <p><button type="submit" class="button">${say.save}</button></p>
      </form>`,
  );
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
        html`<label class="rating-choice"
          ><input type="radio" name="${name}" value="${value}" ${value === chosen ? "checked" : ""} />
          ${label}</label
        >`,
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
