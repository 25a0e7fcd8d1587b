import type { ScimError } from "./scim-error.ts";

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** What is wrong with a body, as SCIM says it; values that were sent are not repeated. */
export function invalidBody(
  issues: readonly Issue[],
  scimType: ScimError["scimType"] = "invalidValue",
): ScimError {
  const detail = issues.map(({ path, message }) => `${path.map(String).join(".")}: ${message}`).join("; ");
  return { status: 400, scimType: scimType ?? "invalidValue", detail };
}
