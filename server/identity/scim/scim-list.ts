import type { Context } from "hono";
import type { AppEnv } from "../../app-types.ts";

/** Resources in one answer, at most. */
export const mostInList = 200;

/** `from` counts from 0. */
export type Page = { readonly from: number; readonly count: number };

/** The page that is asked for by `startIndex` and `count`; what cannot be read is taken for the first one. */
export function pageOf(c: Context<AppEnv>): Page {
  const from = Math.max(1, wholeOf(c.req.query("startIndex"), 1)) - 1;
  return { from, count: Math.min(mostInList, Math.max(0, wholeOf(c.req.query("count"), 100))) };
}

const wholeOf = (text: string | undefined, otherwise: number): number =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;

/** A ListResponse. @param total how many there are on all pages. */
export function listOf(resources: readonly object[], { total, from }: { total: number; from: number }) {
  return {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
    totalResults: total,
    startIndex: from + 1,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}
