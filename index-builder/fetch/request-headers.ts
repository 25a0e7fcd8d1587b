import type { Ask } from "./answer.ts";
import type { CookieJar } from "./cookie-jar.ts";

/** Who asks, and how that is proved. */
export type Asking = {
  readonly jar: CookieJar;
  /** Headers that prove who asks; sent only to these origins. */
  readonly credentials: {
    readonly headers: Readonly<Record<string, string>>;
    readonly origins: ReadonlySet<string>;
  };
  readonly userAgent: string;
};

/** Headers of one request: who asks, what is read, and what of it is known already. */
export function requestHeaders(ask: Ask, asking: Asking): Record<string, string> {
  const cookie = asking.jar.header(ask.address);
  const trusted = asking.credentials.origins.has(new URL(ask.address).origin);
  return {
    "user-agent": asking.userAgent,
    accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
    "accept-encoding": "gzip, br",
    "accept-language": "ru,en;q=0.5",
    // Before ours: a script proves nothing in our name.
    ...ask.headers,
    ...(cookie ? { cookie } : {}),
    ...(trusted ? asking.credentials.headers : {}),
    ...(ask.etag ? { "if-none-match": ask.etag } : {}),
    ...(ask.lastModified ? { "if-modified-since": ask.lastModified } : {}),
    ...(ask.form ? { "content-type": "application/x-www-form-urlencoded" } : {}),
  };
}
