import type { OpenAPIHono } from "@hono/zod-openapi";
import type { HttpBindings } from "@hono/node-server";
import type { Language } from "../core/language/define-messages.ts";
import type { Account } from "./identity/account.ts";

export type AppEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: {
    language: Language;
    requestId: string;
    /** Filled in by `serve` once it is known who asks; the log names the id alone. */
    account: Account | null;
    /** Pattern of the path, for the log: never the address with its ids and queries. */
    pattern: string;
  };
};

export type App = OpenAPIHono<AppEnv>;
