import type { Context } from "hono";
import type { z } from "zod";
import type { AppEnv } from "../../app-types.ts";
import { type ScimError, scimErrorResponse } from "./scim-error.ts";

/** Answers with what becomes of a body of this form; where it has another one, or is no JSON, with what is wrong, as SCIM says it. */
export async function withBody<T>(
  c: Context<AppEnv>,
  form: z.ZodType<T>,
  use: (given: T) => Promise<Response>,
): Promise<Response> {
  const given = form.safeParse(await bodyOf(c));
  return given.success ? use(given.data) : scimErrorResponse(invalidBody(given.error.issues, c.req.method));
}

async function bodyOf(c: Context<AppEnv>): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    return undefined;
  }
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** Values that were sent are not repeated. */
function invalidBody(issues: readonly Issue[], method: string): ScimError {
  const detail = issues.map(({ path, message }) => `${path.map(String).join(".")}: ${message}`).join("; ");
  return { status: 400, scimType: method === "PATCH" ? "invalidSyntax" : "invalidValue", detail };
}
