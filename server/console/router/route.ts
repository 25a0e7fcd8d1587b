import { connectPath, deskHealthPath, deskPath } from "../../../core/contract/paths.ts";

const signInPath = "/sign-in";

/** The screens of the console. */
export type Route =
  | { name: "queue" }
  | { name: "request"; id: number }
  | { name: "mine" }
  | { name: "modules" }
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
  if (path === deskPath) return { name: "queue" };
  if (path === `${deskPath}/mine`) return { name: "mine" };
  if (path === deskHealthPath) return { name: "health" };
  if (path === `${deskPath}/modules`) return { name: "modules" };
  if (path === `${deskPath}/devices`) return { name: "devices" };
  const id = Number(/^\/desk\/requests\/([1-9]\d{0,14})$/.exec(path)?.[1]);
  return id > 0 ? { name: "request", id } : { name: "unknown" };
}

export function addressOfRoute(route: Exclude<Route, { name: "unknown" }>): string {
  switch (route.name) {
    case "queue":
      return deskPath;
    case "request":
      return `${deskPath}/requests/${route.id}`;
    case "health":
      return deskHealthPath;
    case "mine":
    case "modules":
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
