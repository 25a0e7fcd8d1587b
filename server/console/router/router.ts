import { signal } from "@preact/signals";
import { deskPath } from "../../../core/contract/paths.ts";
import { type Route, addressOfRoute, routeOf } from "./route.ts";

const here = (): string => location.pathname + location.search;

/** The screen that the address bar names. */
export const route = signal<Route>(routeOf(here()));

const isOwn = (address: string): boolean =>
  address.startsWith(deskPath) || routeOf(address).name !== "unknown";

type Going = { readonly replace?: boolean };

export function go(to: Exclude<Route, { name: "unknown" }>, going: Going = {}): void {
  goToAddress(addressOfRoute(to), going);
}

/** @param address path and query of this console, or of a section's text beside it. */
export function goToAddress(address: string, { replace = false }: Going = {}): void {
  if (address === here()) return;
  // A page that the server draws, or the one for sellers: nothing of it is here.
  if (!isOwn(address)) return location.replace(address);
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  route.value = routeOf(address);
}

/** Follows the browser's own back and forward. */
export function followHistory(ending: AbortSignal): void {
  addEventListener("popstate", () => (route.value = routeOf(here())), { signal: ending });
}
