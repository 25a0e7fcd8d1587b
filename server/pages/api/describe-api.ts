import type { Language } from "../../../core/language/define-messages.ts";
import { contractVersion } from "../../../core/contract/version.ts";
import { Problem } from "../../../core/contract/problem.ts";
import type { App } from "../../app-types.ts";
import { cookiePrefix } from "../../identity/cookie-prefix.ts";
import { beyondContract } from "./beyond-contract.ts";
import type { ApiKey, Described } from "./described.ts";
import { perLanguage } from "./per-language.ts";
import { routeKey } from "./route-key.ts";
import { securitySchemes } from "./security-schemes.ts";
import { type ApiDocument, tellApi } from "./tell-api.ts";

/**
 * The OpenAPI 3.1 document of what was served on this application: the contract's endpoints, and of `beyondContract` what the
 * settings have switched on.
 */
export function describeApi(app: App, address: string): (language: Language) => ApiDocument {
  const served = new Set(app.routes.map(({ method, path }) => routeKey(method, path)));
  const beyond = beyondContract.filter(({ method, path }) => served.has(routeKey(method, path)));
  for (const operation of beyond) register(app, operation);
  const used = new Set<ApiKey>(["session", "device", ...beyond.flatMap(({ opens }) => opens)]);
  const cookie = `${cookiePrefix(address)}.session_token`;
  let form: ApiDocument | undefined;
  return perLanguage((language) => {
    form ??= app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: { title: "Ask me", version: String(contractVersion) },
      servers: [{ url: address }],
    });
    const told = tellApi(form, language);
    const schemes = securitySchemes(cookie, used, language);
    return { ...told, components: { ...told.components, securitySchemes: schemes } };
  });
}

const refusals = {
  problem: { "application/problem+json": { schema: Problem } },
  scim: { "application/scim+json": { schema: { type: "object" } } },
  oauth: { "application/json": { schema: { type: "object" } } },
} as const;

function register(app: App, { answer, opens, refuses, request, ...operation }: Described): void {
  const { id, method, path } = operation;
  app.openAPIRegistry.registerPath({
    method,
    path,
    operationId: id,
    ...(opens.length === 0 ? {} : { security: opens.map((key) => ({ [key]: [] })) }),
    ...(request ? { request } : {}),
    responses: {
      [answer.status]: { description: "", ...(answer.content ? { content: answer.content } : {}) },
      default: { description: "", content: refusals[refuses] },
    },
  });
}
