import type { AppDeps } from "../app-deps.ts";
import type { App } from "../app-types.ts";
import { deskPath } from "../../core/contract/paths.ts";

/** Everything that a person opens in a browser. */
export function servePages(app: App, _deps: Pick<AppDeps, "config">): void {
  app.get("/", (c) => c.redirect(deskPath));
}
