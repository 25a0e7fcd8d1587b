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

/** Cookies of one identity, in memory only. A host may set them for itself or for a domain that it is part of. */
export function createCookieJar(now: () => Date): CookieJar {
  const kept = new Map<string, Map<string, Kept>>();
  return {
    header(address) {
      const url = new URL(address);
      const fitting: string[] = [];
      for (const [name, places] of kept) {
        const found = [...places.values()]
          .filter((cookie) => fits(cookie, url, now().getTime()))
          .toSorted((a, b) => b.path.length - a.path.length)[0];
        if (found) fitting.push(`${name}=${found.value}`);
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
        const places = kept.get(cookie.name) ?? new Map<string, Kept>();
        places.set(`${entry.host} ${entry.path}`, entry);
        kept.set(cookie.name, places);
      }
    },
  };
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
