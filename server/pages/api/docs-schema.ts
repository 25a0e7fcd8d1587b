import { html } from "hono/html";
import { z } from "zod";
import type { Language } from "../../../core/language/define-messages.ts";
import { docsMessages } from "./docs-messages.ts";

type Html = ReturnType<typeof html>;

/** As much of JSON Schema as the document uses. */
const Form = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  required: z.array(z.string()).default([]),
  items: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
});
type Form = z.infer<typeof Form>;

/** A schema in a few words: a link to a named one, its values, or its type with its bounds. */
export function schemaLine(schema: unknown, language: Language): Html {
  const say = docsMessages(language);
  const form = Form.parse(schema ?? {});
  if (form.$ref !== undefined) {
    const name = form.$ref.split("/").at(-1) ?? "";
    return html`<a href="#schema-${name}"><code>${name}</code></a>`;
  }
  if (form.const !== undefined) return html`<code>${JSON.stringify(form.const)}</code>`;
  if (form.enum)
    return joined(
      form.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`),
      say.or,
    );
  const variants = form.anyOf ?? form.oneOf;
  if (variants)
    return joined(
      variants.map((one) => schemaLine(one, language)),
      say.or,
    );
  if (form.allOf) return wholeOf(form.allOf, language);
  if (form.properties) {
    const fields = html`{ ${fieldsOf(form, language)} }`;
    return mayBeNull(form) ? orNull(fields, language) : fields;
  }
  return joined(
    [form.type ?? "any"].flat().map((type) => ofType(type, form, language)),
    say.or,
  );
}

/** «A or null» is written as A and, beside it, a type that may be null. */
function wholeOf(parts: readonly unknown[], language: Language): Html {
  const nullable = parts.filter((part) => mayBeNull(Form.parse(part)));
  const others = parts.filter((part) => !nullable.includes(part));
  const named = joined(
    (others.length === 0 ? parts : others).map((one) => schemaLine(one, language)),
    "+",
  );
  return nullable.length === 0 ? named : orNull(named, language);
}

const mayBeNull = ({ type }: Form): boolean => Array.isArray(type) && type.includes("null");
const orNull = (line: Html, language: Language): Html =>
  joined([line, html`<code>null</code>`], docsMessages(language).or);

/** A named schema: its fields one by one, or what else it is. */
export function schemaFields(schema: unknown, language: Language): Html {
  const form = Form.parse(schema);
  if (!form.properties) return html`<p>${schemaLine(schema, language)}</p>`;
  const nothing = mayBeNull(form) ? html`<li>${docsMessages(language).or} <code>null</code></li>` : "";
  return html`<ul>
    ${fieldList(form, language).map((field) => html`<li>${field}</li>`)} ${nothing}
  </ul>`;
}

const fieldsOf = (form: Form, language: Language): Html => joined(fieldList(form, language), ",");

function fieldList({ properties = {}, required }: Form, language: Language): Html[] {
  return Object.entries(properties).map(
    ([name, schema]) =>
      html`<code>${name}${required.includes(name) ? "" : "?"}</code>: ${schemaLine(schema, language)}`,
  );
}

function ofType(type: string, form: Form, language: Language): Html {
  const say = docsMessages(language);
  switch (type) {
    case "array":
      return form.items === undefined
        ? html`${say.array}`
        : html`${say.listOf} ${schemaLine(form.items, language)}`;
    case "object":
      return form.additionalProperties instanceof Object && Object.keys(form.additionalProperties).length > 0
        ? html`${say.mapOf} ${schemaLine(form.additionalProperties, language)}`
        : html`${say.object}`;
    case "string":
      if (form.format === "binary") return html`${say.file}`;
      return html`${say.string}${bounds(form.format, form.minLength, form.maxLength)}`;
    case "integer":
    case "number":
      return html`${say[type]}${bounds(undefined, form.minimum, form.maximum)}`;
    case "boolean":
      return html`${say.boolean}`;
    case "any":
      return html`${say.any}`;
    default:
      return html`<code>${type}</code>`;
  }
}

/** « uuid», « 1…20», « …200»; bounds that only say what fits into a number are left out. */
function bounds(format: string | undefined, least: number | undefined, most: number | undefined): string {
  const [from, until] = [least, most].map((bound) =>
    bound === undefined || Math.abs(bound) >= Number.MAX_SAFE_INTEGER ? "" : String(bound),
  );
  const range = from === "" && until === "" ? "" : ` ${from}…${until}`;
  return `${format === undefined ? "" : ` ${format}`}${range}`;
}

const joined = (parts: readonly Html[], by: string): Html =>
  html`${parts.map((part, at) => (at === 0 ? part : html`${by === "," ? "," : ` ${by}`} ${part}`))}`;
