import type { Context } from "hono";
import type { AppEnv } from "../../app-types.ts";

type Resource = Readonly<Record<string, unknown>>;

/** Attributes that a provider wants to get, or not to get; by their names at the top, whatever their case. */
export type Asked = { readonly only: ReadonlySet<string> | null; readonly but: ReadonlySet<string> };

const always = new Set(["schemas", "id"]);

/** By `attributes` and `excludedAttributes` of a query: a group of thousands is looked up without its members. */
export function askedAttributes(c: Context<AppEnv>): Asked {
  const [only, but] = [c.req.query("attributes"), c.req.query("excludedAttributes")];
  return { only: only === undefined ? null : namesIn(only), but: namesIn(but ?? "") };
}

export function isAsked({ only, but }: Asked, name: string): boolean {
  const plain = name.toLowerCase();
  return always.has(plain) || ((only?.has(plain) ?? true) && !but.has(plain));
}

export function onlyAsked(resource: Resource, asked: Asked): Resource {
  return Object.fromEntries(Object.entries(resource).filter(([name]) => isAsked(asked, name)));
}

/** `name.givenName` is a part of `name`; a URN has dots of its own, and colons. */
const namesIn = (list: string): Set<string> =>
  new Set(
    list
      .split(",")
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== "")
      .map((name) => (name.startsWith("urn:") ? name : (name.split(".")[0] ?? name))),
  );
