import type { RouteConfig, z } from "@hono/zod-openapi";
import type { Wording } from "../../../core/language/define-messages.ts";
import type { SubjectId } from "./subjects.ts";

/** What opens an operation: a cookie, a connected browser's token, or a token of the settings that is no person's. */
export type ApiKey = "session" | "device" | "scim" | "metrics";

/** By content type: a schema, or a file's bytes. */
type Content = Readonly<
  Record<string, { readonly schema: z.ZodType | { type: "string"; format: "binary" } }>
>;

/** An operation that is served and is none of the contract's endpoints, as the API's description tells it. */
export type Described = {
  readonly id: string;
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly path: string;
  readonly subject: SubjectId;
  readonly summary: Wording;
  /** Any of these; none: it is for everybody. */
  readonly opens: readonly ApiKey[];
  /** The form in which it refuses: of RFC 9457, 7644 or 6749. */
  readonly refuses: "problem" | "scim" | "oauth";
  readonly request?: NonNullable<RouteConfig["request"]>;
  /** What comes where it succeeds. */
  readonly answer: {
    readonly status: number;
    readonly content?: Content;
  };
};
