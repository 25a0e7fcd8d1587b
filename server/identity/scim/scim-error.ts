/** A refusal as RFC 7644 says it. */
export type ScimError = {
  readonly status: 400 | 401 | 404 | 409 | 413 | 429 | 501;
  readonly detail: string;
  readonly scimType?: "uniqueness" | "invalidValue" | "invalidFilter" | "invalidSyntax" | "invalidPath";
  readonly retryAfterSeconds?: number;
};

export const scimType = "application/scim+json";

export function scimErrorResponse({
  status,
  detail,
  scimType: kind,
  retryAfterSeconds,
}: ScimError): Response {
  const body = {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
    status: String(status),
    ...(kind === undefined ? {} : { scimType: kind }),
    detail,
  };
  const headers = new Headers({ "content-type": scimType, "cache-control": "no-store" });
  if (status === 401) headers.set("www-authenticate", "Bearer");
  if (retryAfterSeconds !== undefined) headers.set("retry-after", String(retryAfterSeconds));
  return new Response(JSON.stringify(body), { status, headers });
}
