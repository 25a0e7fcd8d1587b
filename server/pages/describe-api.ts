import { z } from "@hono/zod-openapi";
import { LiveEvent } from "../../core/contract/live.ts";
import { authPath, livePath } from "../../core/contract/paths.ts";
import { Problem } from "../../core/contract/problem.ts";
import { contractHeader, contractVersion } from "../../core/contract/version.ts";
import type { App } from "../app-types.ts";
import { authPathIds, authPaths } from "../identity/auth-paths.ts";
import { cookiePrefix } from "../identity/cookie-prefix.ts";

export type ApiDocument = ReturnType<App["getOpenAPI31Document"]>;

/** The OpenAPI 3.1 document of everything that was served on this application, sign-in and live stream included. */
export function describeApi(app: App, address: string): () => ApiDocument {
  describeAuth(app);
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: `${cookiePrefix(address)}.session_token`,
    description: "The console's sign-in",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "device", {
    type: "http",
    scheme: "bearer",
    description: "A connected browser's token, from device authorization",
  });
  let document: ApiDocument | undefined;
  return () =>
    (document ??= app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Ask me",
        version: String(contractVersion),
        description:
          `Clients send \`${contractHeader}: ${contractVersion}\`. Whatever the server refuses is a problem (RFC 9457); ` +
          "its `code` is for programs, `title` and `detail` are for people, in the language of Accept-Language.",
      },
      servers: [{ url: address }],
    }));
}

const problem = {
  description: "Problem",
  content: { "application/problem+json": { schema: Problem } },
};

function describeAuth(app: App): void {
  for (const id of authPathIds) {
    const { method, path, authority, errors, summary } = authPaths[id];
    app.openAPIRegistry.registerPath({
      method: method === "GET" ? "get" : "post",
      path: authPath + path,
      operationId: id,
      summary,
      ...(authority === "none" ? {} : { security: [{ session: [] }] }),
      responses: {
        200: { description: "Done" },
        default: errors === "oauth" ? { description: "An error of RFC 8628" } : problem,
      },
    });
  }
  app.openAPIRegistry.registerPath({
    method: "get",
    path: livePath,
    operationId: "live",
    summary: "Live events as server-sent events; replays requests' events after `Last-Event-ID`",
    security: [{ session: [] }, { device: [] }],
    request: { headers: z.object({ "Last-Event-ID": z.string().optional() }) },
    responses: {
      200: { description: "One event per message", content: { "text/event-stream": { schema: LiveEvent } } },
      default: problem,
    },
  });
}
