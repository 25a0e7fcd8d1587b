import type { MiddlewareHandler } from "hono";
import { authPath } from "../../core/contract/paths.ts";
import type { AppEnv } from "../app-types.ts";
import { problemResponse } from "../problem-response.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);
// They act by what stands in their body alone, and come from an extension's origin.
const withoutCookie = new Set([`${authPath}/device/code`, `${authPath}/device/token`]);

/**
 * A page of another site must not act with a person's cookie. A bearer token is no cookie: no browser adds one by
 * itself, so the extension may come from wherever it lives.
 */
export function refuseForeignOrigin(address: string): MiddlewareHandler<AppEnv> {
  return async function refuseForeign(c, next) {
    const { headers } = c.req.raw;
    const harmless =
      safeMethods.has(c.req.method) ||
      withoutCookie.has(c.req.path) ||
      /^bearer /i.test(headers.get("authorization") ?? "");
    if (harmless || isOwn(headers, address)) return next();
    return problemResponse({ problem: "forbidden" }, c.get("language"));
  };
}

function isOwn(headers: Headers, address: string): boolean {
  const origin = headers.get("origin");
  // Programs send neither header; every browser of today sends one of them.
  if (origin === null) return ["same-origin", "none", null].includes(headers.get("sec-fetch-site"));
  if (origin === address) return true;
  // Called by another of its names, or without one: then the page has to come from there. Where our address is https, a
  // page of the same name over http may be anybody's on the way.
  const host = headers.get("host");
  const page = URL.parse(origin);
  return page !== null && page.origin === origin && page.host === host && host !== new URL(address).host;
}
