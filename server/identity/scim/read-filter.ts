import { z } from "zod";

export type ScimFilter = { readonly attribute: "userName" | "externalId" | "email"; readonly value: string };
const attributes = {
  username: "userName",
  externalid: "externalId",
  "emails.value": "email",
  'emails[type eq "work"].value': "email",
} as const satisfies Record<string, ScimFilter["attribute"]>;

const JsonText = z.string();

/** `userName eq "marina"` and its like, which is all that providers look people up by; null for any other filter. */
export function readFilter(filter: string): ScimFilter | null {
  const [, path = "", , json = ""] = /^(.+?)\s+(eq)\s+("(?:[^"\\]|\\.)*")$/i.exec(filter.trim()) ?? [];
  const attribute = Object.entries(attributes).find(([name]) => name === path.toLowerCase())?.[1];
  if (attribute === undefined) return null;
  try {
    return { attribute, value: JsonText.parse(JSON.parse(json)) };
  } catch {
    return null;
  }
}
