import type { Document, Element } from "domhandler";
import { all, first } from "../extract/selectors.ts";

export type FoundForm = { readonly action: string; readonly fields: URLSearchParams };

/**
 * The form that has all the fields the configuration fills in; hidden ones go back as they came.
 * @param page address that the form's action is relative to.
 * @returns null where no form on the page has those fields.
 */
export function findForm(
  document: Document,
  page: string,
  fill: Readonly<Record<string, string>>,
): FoundForm | null {
  const names = Object.keys(fill);
  const forms = all("form", document);
  const form = forms.find((one) => names.every((name) => hasField(one, name)));
  if (!form) return null;
  const action = URL.parse(form.attribs["action"] ?? "", page)?.href;
  if (action === undefined) return null;
  const fields = new URLSearchParams();
  for (const input of all("input[name]", form)) {
    const { name = "", type = "text", value = "" } = input.attribs;
    const sent =
      type === "hidden" || ((type === "checkbox" || type === "radio") && "checked" in input.attribs);
    if (sent) fields.append(name, value);
  }
  for (const [name, value] of Object.entries(fill)) fields.set(name, value);
  const button = first("button[name][type=submit], input[name][type=submit]", form);
  // Some portals look for the button's name to know that the form was sent.
  const pressed = button?.attribs["name"];
  if (pressed !== undefined && !fields.has(pressed)) fields.set(pressed, button?.attribs["value"] ?? "");
  return { action, fields };
}

function hasField(form: Element, name: string): boolean {
  return all("input[name], select[name], textarea[name]", form).some(
    (field) => field.attribs["name"] === name,
  );
}
