import type { Context } from "hono";
import type { AppEnv } from "../../app-types.ts";
import { scimType } from "./scim-error.ts";

/** A resource or a list of them, as SCIM sends it. */
export function scimAnswer(body: unknown, status = 200): Response {
  const headers = { "content-type": scimType, "cache-control": "no-store" };
  return new Response(JSON.stringify(body), { status, headers });
}

/** What was sent, unjudged; undefined where it is no JSON. */
export async function scimBody(c: Context<AppEnv>): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    return undefined;
  }
}
