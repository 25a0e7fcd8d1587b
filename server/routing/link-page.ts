import { html } from "hono/html";
import type { AttachedFile } from "../../core/contract/file.ts";
import { longestQuestion } from "../../core/contract/limits.ts";
import { specialistLinkPath } from "../../core/contract/paths.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { figures } from "../../core/language/figures.ts";
import { fileSize } from "../../core/language/file-size.ts";
import { page } from "../pages/page.ts";
import type { LinkAnswered } from "./answer-by-link.ts";
import { linkMessages } from "./link-messages.ts";
import type { LinkView } from "./link-view.ts";

/** What was wrong with an answer that was sent, and what had been written. */
export type Refused = {
  readonly why: "empty" | "too-long";
  readonly text: string;
  readonly addresses: string;
};

type Form = {
  readonly token: string;
  readonly view: LinkView;
  readonly due: string | null;
  readonly refused: Refused | null;
};

const part = (name: string, text: string | null) =>
  text === null
    ? ""
    : html`<h2>${name}</h2>
        <p class="said">${text}</p>`;

/** The question with its files, and a field for the answer. Looking at it uses nothing up. */
export function linkForm(language: Language, { token, view, due, refused }: Form) {
  const say = linkMessages(language);
  const wrong =
    refused && (refused.why === "empty" ? say.empty : say.tooLong(figures(longestQuestion, language)));
  return page(
    language,
    say.title,
    html`<h1>${say.title}</h1>
      <p class="lead">${say.lead}</p>
      ${
        view.standing === "late"
          ? html`<p class="note">${say.late}</p>`
          : due === null
            ? ""
            : html`<p class="note">${say.due(due)}</p>`
      }
      <section class="card">
        ${part(say.question, view.question ?? say.erased)} ${part(say.note, view.note)}
        ${part(say.page, view.page)} ${part(say.selection, view.selection)}
        ${filesPart(language, token, view.files)}
      </section>
      <form method="post" class="answer-form">
        <label for="answer">${say.answer}</label>
        <textarea
          id="answer"
          name="answer"
          rows="8"
          maxlength="${longestQuestion}"
          required
          autofocus
          ${wrong === null ? "" : html`aria-invalid="true" aria-describedby="wrong"`}
        >
${refused?.text ?? ""}</textarea>
        ${wrong === null ? "" : html`<p id="wrong" class="wrong" role="alert">${wrong}</p>`}
        <label for="sources">${say.sources}</label>
        <textarea id="sources" name="sources" rows="2" aria-describedby="sources-hint" inputmode="url">
${refused?.addresses ?? ""}</textarea>
        <p id="sources-hint" class="quiet">${say.sourcesHint}</p>
        <p>
          <button type="submit" class="button">${say.send}</button> <span class="quiet">${say.once}</span>
        </p>
      </form>`,
  );
}

function filesPart(language: Language, token: string, files: readonly AttachedFile[]) {
  const say = linkMessages(language);
  if (files.length === 0) return "";
  return html`<h2>${say.files}</h2>
    <ul class="link-files">
      ${files.map(
        ({ id, name, bytes, kind }) =>
          html`<li>
            <a
              href="${specialistLinkPath(token)}/files/${id}"
              ${kind === "image" ? html`target="_blank" rel="noreferrer"` : ""}
              >${name}</a
            >
            <span class="quiet">${fileSize(bytes, language)}</span>
          </li>`,
      )}
    </ul>`;
}

/** What became of the answer, or why the link is good for none. */
export function linkTold(language: Language, told: LinkAnswered) {
  const say = linkMessages(language);
  const title = say[`${told}Title`];
  return page(
    language,
    title,
    html`<h1>${title}</h1>
      <p class="lead">${say[told]}</p>`,
  );
}
