import { html } from "hono/html";
import type { Language } from "../../../core/language/define-messages.ts";
import { page } from "../page.ts";
import { codeIn } from "./code-in.ts";
import { DocsDocument } from "./docs-document.ts";
import { docsMessages } from "./docs-messages.ts";
import { docsOperation, type Placed } from "./docs-operation.ts";
import { schemaFields } from "./docs-schema.ts";
import type { ApiDocument } from "./tell-api.ts";

/** The OpenAPI document as a page one can read, by subjects. @param address where programs get it */
export function docsPage(language: Language, document: ApiDocument, address: string) {
  const say = docsMessages(language);
  const { info, tags, paths, components } = DocsDocument.parse(JSON.parse(JSON.stringify(document)));
  const placed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Placed => ({
      path,
      method: method.toUpperCase(),
      operation,
    })),
  );
  const chapters = tags.map(({ name }, at) => ({
    id: `subject-${at + 1}`,
    name,
    operations: placed.filter(({ operation }) => operation.tags[0] === name),
  }));
  const other = language === "ru" ? "en" : "ru";
  return page(
    language,
    say.title,
    html`<h1>${say.title}</h1>
      <p class="lead">
        ${say.about} <a href="${address}?language=${language}">${address}</a> ·
        <a href="?language=${other}" lang="${other}" hreflang="${other}">${say.other}</a>
      </p>
      <p>${codeIn(info.description)}</p>
      <nav aria-label="${say.contents}">
        <ul class="contents">
          ${chapters.map(
            ({ id, name, operations }) =>
              html`<li><a href="#${id}">${name}</a> <span class="quiet">${operations.length}</span></li>`,
          )}
          <li><a href="#schemas">${say.schemas}</a></li>
        </ul>
      </nav>
      ${chapters.map(
        ({ id, name, operations }) =>
          html`<h2 id="${id}">${name}</h2>
            ${operations.map((one) => docsOperation(one, language))}`,
      )}
      <h2 id="schemas">${say.schemas}</h2>
      ${Object.entries(components.schemas).map(
        ([name, schema]) =>
          html`<details class="card">
            <summary><code>${name}</code></summary>
            <div id="schema-${name}">${schemaFields(schema, language)}</div>
          </details>`,
      )}`,
  );
}
