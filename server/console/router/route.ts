import type { RuleKind } from "../../../core/contract/desk-rules.ts";
import { connectPath, deskHealthPath, deskPath } from "../../../core/contract/paths.ts";
import { type AddressedFilter, filterOfQuery, queryOfFilter } from "../queue/filter-address.ts";

const signInPath = "/sign-in";

/** The screens of the console. */
export type Route =
  | { name: "queue"; filter?: AddressedFilter }
  | { name: "request"; id: number }
  | { name: "mine" }
  | { name: "modules" }
  | { name: "board" }
  | { name: "people" }
  | { name: "answered"; filter?: AddressedFilter }
  | { name: "skipped"; agent: string }
  | { name: "rules"; kind: RuleKind }
  | { name: "audit" }
  | { name: "health" }
  | { name: "devices" }
  | { name: "sign-in"; to: string }
  | { name: "connect"; code: string }
  | { name: "unknown" };

/** @param address path and query, as in `/desk/requests/12`. */
export function routeOf(address: string): Route {
  const { pathname, searchParams } = new URL(address, "http://console");
  const path = pathname.replace(/\/+$/, "");
  if (path === signInPath) return { name: "sign-in", to: ownAddress(searchParams.get("to")) };
  if (path === connectPath) return { name: "connect", code: searchParams.get("user_code") ?? "" };
  const filter = filterOfQuery(searchParams);
  if (path === deskPath) return { name: "queue", ...(filter && { filter }) };
  if (path === `${deskPath}/answered`) return { name: "answered", ...(filter && { filter }) };
  if (path === `${deskPath}/skipped`) return { name: "skipped", agent: searchParams.get("agent") ?? "" };
  if (path === `${deskPath}/board`) return { name: "board" };
  if (path === `${deskPath}/people`) return { name: "people" };
  if (path === `${deskPath}/mine`) return { name: "mine" };
  if (path === deskHealthPath) return { name: "health" };
  if (path === `${deskPath}/modules`) return { name: "modules" };
  if (path === `${deskPath}/audit`) return { name: "audit" };
  if (path === `${deskPath}/rules`) return { name: "rules", kind: "calendars" };
  if (path === `${deskPath}/rules/targets`) return { name: "rules", kind: "targets" };
  if (path === `${deskPath}/rules/topics`) return { name: "rules", kind: "topics" };
  if (path === `${deskPath}/devices`) return { name: "devices" };
  const id = Number(/^\/desk\/requests\/([1-9]\d{0,14})$/.exec(path)?.[1]);
  return id > 0 ? { name: "request", id } : { name: "unknown" };
}

export function addressOfRoute(route: Exclude<Route, { name: "unknown" }>): string {
  switch (route.name) {
    case "queue":
      return `${deskPath}${queryOfFilter(route.filter ?? {})}`;
    case "answered":
      return `${deskPath}/answered${queryOfFilter(route.filter ?? {})}`;
    case "skipped":
      return `${deskPath}/skipped?agent=${encodeURIComponent(route.agent)}`;
    case "request":
      return `${deskPath}/requests/${route.id}`;
    case "health":
      return deskHealthPath;
    case "rules":
      return route.kind === "calendars" ? `${deskPath}/rules` : `${deskPath}/rules/${route.kind}`;
    case "mine":
    case "audit":
    case "modules":
    case "board":
    case "people":
    case "devices":
      return `${deskPath}/${route.name}`;
    case "sign-in":
      return `${signInPath}?to=${encodeURIComponent(route.to)}`;
    case "connect":
      return `${connectPath}?user_code=${encodeURIComponent(route.code)}`;
  }
}

/** Where to go after signing in: a path of ours, never another site's address or a script. */
function ownAddress(to: string | null): string {
  const own = to !== null && /^\/(?![/\\])/.test(to) && new URL(to, "http://console").host === "console";
  return own && !to.startsWith(signInPath) ? to : deskPath;
}
