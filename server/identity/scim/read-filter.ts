import { z } from "zod";

export type ScimFilter<Attribute extends string = string> = {
  readonly attribute: Attribute;
  readonly value: string;
};

const JsonText = z.string();

/**
 * `userName eq "marina"` and its like, which is all that providers look things up by; null for any other filter.
 * @param attributes what may be looked up, by its path in small letters.
 */
export function readFilter<Attribute extends string>(
  filter: string,
  attributes: Readonly<Record<string, Attribute>>,
): ScimFilter<Attribute> | null {
  const [, path = "", , json = ""] = /^(.+?)\s+(eq)\s+("(?:[^"\\]|\\.)*")$/i.exec(filter.trim()) ?? [];
  const attribute = Object.entries(attributes).find(([name]) => name === path.toLowerCase())?.[1];
  if (attribute === undefined) return null;
  try {
    return { attribute, value: JsonText.parse(JSON.parse(json)) };
  } catch {
    return null;
  }
}
