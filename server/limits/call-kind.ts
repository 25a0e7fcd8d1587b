import { accountEndpoints } from "../../core/contract/account-endpoints.ts";
import { fileEndpoints } from "../../core/contract/file-endpoints.ts";
import { operationsEndpoints } from "../../core/contract/operations-endpoints.ts";
import { livePath, metricsPath } from "../../core/contract/paths.ts";
import { portalEndpoints } from "../../core/contract/portal-endpoints.ts";
import { requestEndpoints } from "../../core/contract/request-endpoints.ts";

/** Which budget a call is taken from: `probes` have one of an address alone, `live` has a number of connections besides. */
export type CallKind = "asks" | "uploads" | "search" | "live" | "other" | "probes";

const kinds: Readonly<Record<string, CallKind>> = {
  [`POST ${requestEndpoints.ask.path}`]: "asks",
  [`POST ${fileEndpoints.uploadFile.path}`]: "uploads",
  [`GET ${portalEndpoints.search.path}`]: "search",
  [`GET ${livePath}`]: "live",
  [`GET ${requestEndpoints.poll.path}`]: "live",
  [`GET ${accountEndpoints.health.path}`]: "probes",
  [`GET ${operationsEndpoints.ready.path}`]: "probes",
  [`GET ${metricsPath}`]: "probes",
};

export function callKind(method: string, path: string): CallKind {
  return kinds[`${method === "HEAD" ? "GET" : method} ${decoded(path)}`] ?? "other";
}

/** As the router reads it: another spelling must not lead to another budget. */
function decoded(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
