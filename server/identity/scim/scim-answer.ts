import { scimType } from "./scim-error.ts";

/** A resource or a list of them, as SCIM sends it. */
export function scimAnswer(body: unknown, status = 200): Response {
  const headers = { "content-type": scimType, "cache-control": "no-store" };
  return new Response(JSON.stringify(body), { status, headers });
}
