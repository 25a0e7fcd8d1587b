import { Month } from "../../../core/contract/bonus.ts";
import { ownPath } from "../../../core/contract/own-path.ts";
import { SignInRefusal } from "../../../core/contract/sign-in.ts";
import type { RuleKind } from "../../../core/contract/desk-rules.ts";
import {
  connectPath,
  deskHealthPath,
  deskPath,
  deskSignedInPath,
  signInPath,
} from "../../../core/contract/paths.ts";
import { capacityOfQuery, type CapacityView, queryOfCapacity } from "../capacity/capacity-address.ts";
import { insightOfQuery, type InsightView, queryOfInsight } from "../analytics/insight-address.ts";
import { pagesOfQuery, type PagesView, queryOfPages } from "../portal-pages/pages-address.ts";
import { queryOfReport, reportOfQuery, type ReportView } from "../report/report-address.ts";
import { type AddressedFilter, filterOfQuery, queryOfFilter } from "../queue/filter-address.ts";

/** The screens of the console. */
export type Route =
  | { name: "queue"; filter?: AddressedFilter }
  | { name: "request"; id: number }
  | { name: "mine" }
  | { name: "modules" }
  | { name: "kept" }
  | { name: "board" }
  | { name: "people" }
  | { name: "capacity"; view?: CapacityView }
  | { name: "answered"; filter?: AddressedFilter }
  | { name: "skipped"; agent: string }
  | { name: "rules"; kind: RuleKind }
  | { name: "pilots" }
  | { name: "bonus"; month?: string }
  | { name: "audit" }
  | { name: "insight"; view?: InsightView }
  | { name: "insight-rows"; view?: InsightView }
  | { name: "repeats"; cluster?: number }
  | { name: "tasks" }
  | { name: "report"; view?: ReportView }
  | { name: "health" }
  | { name: "devices" }
  /** `to`: where to go once signed in. `failed`: why somebody is back from the provider. */
  | { name: "sign-in"; to: string | null; failed: SignInRefusal | null }
  /** A window of its own in which somebody has signed in again. */
  | { name: "signed-in-beside" }
  | { name: "connect"; code: string }
  | { name: "searches" }
  | { name: "pages"; view?: PagesView }
  | { name: "synonyms" }
  | { name: "unknown" };

/** @param address path and query, as in `/desk/requests/12`. */
export function routeOf(address: string): Route {
  const { pathname, searchParams } = new URL(address, "http://console");
  const path = pathname.replace(/\/+$/, "");
  if (path === deskSignedInPath) return { name: "signed-in-beside" };
  if (path === signInPath) {
    const failed = SignInRefusal.safeParse(searchParams.get("failed"));
    return { name: "sign-in", to: ownAddress(searchParams.get("to")), failed: failed.data ?? null };
  }
  if (path === connectPath) return { name: "connect", code: searchParams.get("user_code") ?? "" };
  const filter = filterOfQuery(searchParams);
  if (path === deskPath) return { name: "queue", ...(filter && { filter }) };
  if (path === `${deskPath}/answered`) return { name: "answered", ...(filter && { filter }) };
  if (path === `${deskPath}/skipped`) return { name: "skipped", agent: searchParams.get("agent") ?? "" };
  if (path === `${deskPath}/board`) return { name: "board" };
  if (path === `${deskPath}/people`) return { name: "people" };
  if (path === `${deskPath}/capacity`) return { name: "capacity", view: capacityOfQuery(searchParams) };
  if (path === `${deskPath}/mine`) return { name: "mine" };
  if (path === deskHealthPath) return { name: "health" };
  if (path === `${deskPath}/kept`) return { name: "kept" };
  if (path === `${deskPath}/modules`) return { name: "modules" };
  if (path === `${deskPath}/audit`) return { name: "audit" };
  if (path === `${deskPath}/insight`) return { name: "insight", view: insightOfQuery(searchParams) };
  if (path === `${deskPath}/insight/requests`)
    return { name: "insight-rows", view: insightOfQuery(searchParams) };
  if (path === `${deskPath}/bonus`) return bonusRoute(searchParams.get("month"));
  if (path === `${deskPath}/rules`) return { name: "rules", kind: "calendars" };
  if (path === `${deskPath}/rules/targets`) return { name: "rules", kind: "targets" };
  if (path === `${deskPath}/rules/topics`) return { name: "rules", kind: "topics" };
  if (path === `${deskPath}/rules/bonus`) return { name: "rules", kind: "bonus" };
  if (path === `${deskPath}/rules/pilots`) return { name: "rules", kind: "pilots" };
  if (path === `${deskPath}/pilots`) return { name: "pilots" };
  if (path === `${deskPath}/searches`) return { name: "searches" };
  if (path === `${deskPath}/pages`) return { name: "pages", view: pagesOfQuery(searchParams) };
  if (path === `${deskPath}/synonyms`) return { name: "synonyms" };
  if (path === `${deskPath}/devices`) return { name: "devices" };
  if (path === `${deskPath}/repeats`) return { name: "repeats" };
  if (path === `${deskPath}/report`) return { name: "report", view: reportOfQuery(searchParams) };
  if (path === `${deskPath}/tasks`) return { name: "tasks" };
  const cluster = Number(/^\/desk\/repeats\/([1-9]\d{0,14})$/.exec(path)?.[1]);
  if (cluster > 0) return { name: "repeats", cluster };
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
    case "repeats":
      return `${deskPath}/repeats${route.cluster === undefined ? "" : `/${route.cluster}`}`;
    case "insight":
      return `${deskPath}/insight${queryOfInsight(route.view ?? { filter: {} })}`;
    case "insight-rows":
      return `${deskPath}/insight/requests${queryOfInsight(route.view ?? { filter: {} })}`;
    case "capacity":
      return `${deskPath}/capacity${queryOfCapacity(route.view ?? { asked: {} })}`;
    case "pages":
      return `${deskPath}/pages${queryOfPages(route.view ?? {})}`;
    case "report":
      return `${deskPath}/report${queryOfReport(route.view ?? {})}`;
    case "health":
      return deskHealthPath;
    case "bonus":
      return `${deskPath}/bonus${route.month === undefined ? "" : `?month=${route.month}`}`;
    case "rules":
      return route.kind === "calendars" ? `${deskPath}/rules` : `${deskPath}/rules/${route.kind}`;
    case "tasks":
    case "mine":
    case "audit":
    case "modules":
    case "kept":
    case "board":
    case "people":
    case "pilots":
    case "devices":
    case "searches":
    case "synonyms":
      return `${deskPath}/${route.name}`;
    case "sign-in":
      return signInAddress(route);
    case "signed-in-beside":
      return deskSignedInPath;
    case "connect":
      return `${connectPath}?user_code=${encodeURIComponent(route.code)}`;
  }
}

function bonusRoute(month: string | null): Route {
  return month !== null && Month.safeParse(month).success ? { name: "bonus", month } : { name: "bonus" };
}

function signInAddress({ to, failed }: Extract<Route, { name: "sign-in" }>): string {
  const query = new URLSearchParams({
    ...(to === null ? {} : { to }),
    ...(failed === null ? {} : { failed }),
  }).toString();
  return query === "" ? signInPath : `${signInPath}?${query}`;
}

/** Where to go after signing in: a path of ours, never another site's address or a script. */
function ownAddress(to: string | null): string | null {
  const own = ownPath(to);
  return own?.startsWith(signInPath) === true ? null : own;
}
