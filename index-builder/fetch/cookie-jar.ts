import { Headers, getSetCookies } from "undici";

type Kept = {
  value: string;
  path: string;
  host: string;
  wholeDomain: boolean;
  secure: boolean;
  endsAt: number;
};

export type CookieJar = {
  /** Value of the Cookie header for an address; "" where there is nothing to send. */
  header(address: string): string;
  /** Takes in the Set-Cookie headers of an answer. */
  keep(address: string, setCookie: readonly string[]): void;
};

/** Servers refuse a longer header (431), and with it every further page. */
const longestHeader = 7_000;
/** As many names as browsers keep of one site. */
const mostNames = 180;

/**
 * Cookies of one identity, in memory only. Those that came first stay, the session among them: a portal that sets one
 * with each page would else push it out. A host may set them for itself or for a domain that it is part of.
 */
export function createCookieJar(now: () => Date): CookieJar {
  const kept = new Map<string, Map<string, Kept>>();
  return {
    header(address) {
      const url = new URL(address);
      const fitting: string[] = [];
      let length = 0;
      for (const [name, places] of kept) {
        const found = [...places.values()]
          .filter((cookie) => fits(cookie, url, now().getTime()))
          .toSorted((a, b) => b.path.length - a.path.length)[0];
        const pair = found ? `${name}=${found.value}` : "";
        if (pair === "" || length + pair.length + 2 > longestHeader) continue;
        fitting.push(pair);
        length += pair.length + 2;
      }
      return fitting.join("; ");
    },
    keep(address, setCookie) {
      const url = new URL(address);
      const headers = new Headers();
      for (const line of setCookie) headers.append("set-cookie", line);
      for (const cookie of getSetCookies(headers)) {
        const domain = cookie.domain?.replace(/^\./, "").toLowerCase();
        if (domain !== undefined && !isWithin(url.hostname, domain)) continue;
        const entry: Kept = {
          value: cookie.value,
          path: cookie.path ?? "/",
          host: domain ?? url.hostname,
          wholeDomain: domain !== undefined,
          secure: cookie.secure === true,
          endsAt: endOf(cookie, now().getTime()),
        };
        if (!kept.has(cookie.name) && kept.size >= mostNames) forgetEnded(kept, now().getTime());
        if (!kept.has(cookie.name) && kept.size >= mostNames) continue;
        const places = kept.get(cookie.name) ?? new Map<string, Kept>();
        places.set(`${entry.host} ${entry.path}`, entry);
        kept.set(cookie.name, places);
      }
    },
  };
}

function forgetEnded(kept: Map<string, Map<string, Kept>>, now: number): void {
  for (const [name, places] of kept) {
    if ([...places.values()].every(({ endsAt }) => endsAt <= now)) kept.delete(name);
  }
}

function fits(cookie: Kept, url: URL, now: number): boolean {
  if (cookie.endsAt <= now || (cookie.secure && url.protocol !== "https:")) return false;
  const host = cookie.wholeDomain ? isWithin(url.hostname, cookie.host) : url.hostname === cookie.host;
  const path = cookie.path.endsWith("/") ? cookie.path : `${cookie.path}/`;
  return host && (url.pathname === cookie.path || url.pathname.startsWith(path));
}

const isWithin = (host: string, domain: string): boolean =>
  host === domain || (domain.includes(".") && host.endsWith(`.${domain}`));

function endOf(cookie: { maxAge?: number; expires?: Date | number }, now: number): number {
  if (cookie.maxAge !== undefined) return now + cookie.maxAge * 1000;
  if (cookie.expires !== undefined) return new Date(cookie.expires).getTime();
  return Number.POSITIVE_INFINITY;
}
