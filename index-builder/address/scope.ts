import type { Source } from "../../core/contract/config-source.ts";
import { wildcard } from "./wildcard.ts";
import { isActingLink, type Link } from "./acting-link.ts";

type ScopeVerdict = "in" | "origin" | "excluded" | "acting";

export type Scope = {
  /** May this host be contacted at all? Checked before every request, redirect hops included. */
  readonly allows: (address: string) => boolean;
  /** Should this link be followed and its page be indexed? */
  readonly judge: (link: Link) => ScopeVerdict;
  /** Spelling of origins that may be contacted. */
  readonly origins: ReadonlySet<string>;
};

/**
 * Allowed origins are compared after the URL parser has spelled them: `http://2130706433/` and `http://0x7f.1/` read
 * as 127.0.0.1 there, so a literal address passes only where that very origin is allowed.
 */
export function createScope(source: Source): Scope {
  const origins = new Set(
    [...source.start, ...source.scope.origins].map((address) => new URL(address).origin),
  );
  const include = source.scope.include.map(wildcard);
  const exclude = source.scope.exclude.map(wildcard);
  const never = source.neverFollow.map(wildcard);
  const allows = (address: string) => {
    const url = URL.parse(address);
    return url !== null && !url.username && !url.password && origins.has(url.origin);
  };
  return {
    origins,
    allows,
    judge(link) {
      if (!allows(link.address)) return "origin";
      const { pathname, search } = new URL(link.address);
      const place = pathname + search;
      if (isActingLink(link) || never.some((matches) => matches(place))) return "acting";
      if (exclude.some((matches) => matches(place))) return "excluded";
      return include.length === 0 || include.some((matches) => matches(place)) ? "in" : "excluded";
    },
  };
}
