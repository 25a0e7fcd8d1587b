import { html } from "hono/html";
import { z } from "zod";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { ApiDocument } from "./describe-api.ts";
import { page } from "./page.ts";

const messages = defineMessages({
  title: { ru: "Программный интерфейс", en: "Programming interface" },
  lead: {
    ru: "Всё, чем пользуются консоль и расширение. Машинное описание:",
    en: "All that console and extension use. For programs:",
  },
  public: { ru: "без входа", en: "without signing in" },
  signedIn: { ru: "после входа", en: "signed in" },
  query: { ru: "Параметры", en: "Parameters" },
  body: { ru: "Тело", en: "Body" },
  answer: { ru: "Ответ", en: "Answer" },
  problems: { ru: "Отказы", en: "Problems" },
  schemas: { ru: "Схемы", en: "Schemas" },
});

const Schema = z.unknown();
const Content = z.record(z.string(), z.object({ schema: Schema.optional() })).optional();
const Operation = z.object({
  operationId: z.string().optional(),
  summary: z.string().optional(),
  security: z.array(z.unknown()).optional(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        schema: Schema.optional(),
      }),
    )
    .optional(),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: Content })).optional(),
});
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), Schema).optional() }).optional(),
});

/** The OpenAPI document as a page one can read. */
export function docsPage(language: Language, document: ApiDocument, address: string) {
  const say = messages(language);
  const { paths, components } = Document.parse(JSON.parse(JSON.stringify(document)));
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return page(
    language,
    say.title,
    html`<h1>${say.title}</h1>
      <p class="lead">${say.lead} <a href="${address}">${address}</a></p>
      ${operations.map(
        ({ path, method, operation }) =>
          html`<section class="card" id="${operation.operationId ?? path}">
            <h3><code>${method} ${path}</code></h3>
            <p>${operation.summary ?? ""}</p>
            <p class="quiet">${operation.security ? say.signedIn : say.public}</p>
            ${
              operation.parameters?.length
                ? html`<p>${say.query}:</p>
                    <ul>
                      ${operation.parameters.map(
                        (one) =>
                          html`<li>
                            <code>${one.name}${one.required ? "" : "?"}</code>: ${typeOf(one.schema)}
                          </li>`,
                      )}
                    </ul>`
                : ""
            }
            ${schemaLine(say.body, operation.requestBody?.content)}
            ${Object.entries(operation.responses ?? {}).map(([status, response]) =>
              status === "default"
                ? html`<p class="quiet">${say.problems}: ${response.description}</p>`
                : schemaLine(`${say.answer} ${status}`, response.content),
            )}
          </section>`,
      )}
      <h2>${say.schemas}</h2>
      ${Object.entries(components?.schemas ?? {}).map(
        ([name, schema]) =>
          html`<details class="card" id="schema-${name}">
            <summary><code>${name}</code></summary>
            <pre><code>${JSON.stringify(schema, null, 2)}</code></pre>
          </details>`,
      )}`,
  );
}

function schemaLine(label: string, content: z.infer<typeof Content>) {
  const schema = Object.values(content ?? {})[0]?.schema;
  return schema === undefined ? "" : html`<p>${label}: ${typeOf(schema)}</p>`;
}

const Reference = z.object({ $ref: z.string() });

/** A schema in a few words: a link to a named one, or its type. */
function typeOf(schema: unknown) {
  const reference = Reference.safeParse(schema).data?.$ref.split("/").at(-1);
  if (reference !== undefined) return html`<a href="#schema-${reference}"><code>${reference}</code></a>`;
  return html`<code>${JSON.stringify(schema)}</code>`;
}
