import type { Source } from "../../core/contract/config-source.ts";
import { plainLink } from "../address/acting-link.ts";
import { junkOf } from "./junk-of.ts";
import type { Identity, OpenSource } from "./open-source.ts";
import type { VisitSetting } from "./visit-page.ts";

export type Visiting = {
  readonly source: Source;
  readonly identity: Identity;
  readonly portal: OpenSource;
  readonly signal: AbortSignal;
};

/** How pages of an opened portal are visited: by the crawl, and by whoever wants to know what it would do. */
export function visitSettingOf({ source, identity, portal, signal }: Visiting): VisitSetting {
  return {
    source,
    fetcher: portal.fetcher,
    allows: portal.scope.allows,
    mayRead: (address) =>
      portal.scope.allows(address) &&
      portal.scope.judge(plainLink(address)) !== "acting" &&
      portal.robots.allows(address),
    junk: junkOf(source, portal.robots),
    signal,
    signInPage: identity.signIn.kind === "form" ? identity.signIn.page : null,
  };
}
