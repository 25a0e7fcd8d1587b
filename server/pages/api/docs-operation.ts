import { html } from "hono/html";
import type { Language } from "../../../core/language/define-messages.ts";
import { problemTitles } from "../../problem-messages.ts";
import { codeIn } from "./code-in.ts";
import type { DocsOperation } from "./docs-document.ts";
import { docsMessages } from "./docs-messages.ts";
import { schemaLine } from "./docs-schema.ts";

export type Placed = { readonly path: string; readonly method: string; readonly operation: DocsOperation };

/** An operation: what it is for in a line, all the rest of it unfolded. */
export function docsOperation({ path, method, operation }: Placed, language: Language) {
  const say = docsMessages(language);
  const { operationId, summary, parameters, requestBody, responses } = operation;
  return html`<details class="card">
    <summary><code>${method} ${path}</code><br />${codeIn(summary)}</summary>
    <dl id="${operationId}">
      <dt>${say.who}</dt>
      <dd>${whoOf(operation, language)}</dd>
      ${
        parameters.length === 0
          ? ""
          : html`<dt>${say.parameters}</dt>
              ${parameters.map((one) => html`<dd>${parameterLine(one, language)}</dd>`)}`
      }
      ${requestBody ? part(say.body, requestBody.content, language) : ""}
      ${Object.entries(responses)
        .filter(([status]) => status !== "default")
        .map(([status, { content }]) => part(`${say.answer} ${status}`, content, language))}
      <dt>${say.problems}</dt>
      ${problemsOf(operation, language).map((line) => html`<dd>${line}</dd>`)}
    </dl>
  </details>`;
}

function whoOf({ "x-who": who }: DocsOperation, language: Language): string {
  const say = docsMessages(language);
  return Array.isArray(who) ? who.map((role) => say[role]).join(", ") : say[who];
}

function parameterLine(one: DocsOperation["parameters"][number], language: Language) {
  const say = docsMessages(language);
  const place = one.in === "path" || one.in === "header" ? `, ${say[one.in]}` : "";
  const optional = one.required === true ? "" : `, ${say.optional}`;
  return html`<code>${one.name}</code>: ${schemaLine(one.schema, language)}${place}${optional}`;
}

type Content = DocsOperation["responses"][string]["content"];

function part(label: string, content: Content, language: Language) {
  const [first] = Object.entries(content ?? {});
  const say = docsMessages(language);
  if (!first)
    return html`<dt>${label}</dt>
      <dd>${say.empty}</dd>`;
  const [type, { schema }] = first;
  const named = type === "application/json" ? "" : html` <span class="quiet">${type}</span>`;
  return html`<dt>${label}</dt>
    <dd>${schemaLine(schema, language)}${named}</dd>`;
}

function problemsOf({ "x-problems": problems, responses }: DocsOperation, language: Language) {
  const titles = problemTitles(language);
  if (problems.length === 0) return [html`${responses["default"]?.description ?? ""}`];
  return problems.map((code) => html`${titles[code]} <code>${code}</code>`);
}
