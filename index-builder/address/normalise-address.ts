import { isJunkParameter } from "./junk-parameter.ts";

const sessionInPath = /;(?:jsessionid|phpsessid|sessionid|sid)=[^/;?]*/gi;

/** What can be left out of addresses: parameter names, in lower case, and what robots.txt says of its own pages. */
export type Junk = {
  readonly names: readonly string[];
  /** Takes what Clean-param names out of an address. */
  readonly clean: (address: string) => string;
};

/**
 * The one spelling of an address under which a page is known: no fragment, no default port, no junk or session
 * parameters, the rest of the query sorted by name.
 * @param junk parameter names from the configuration, in lower case; with them the rules of robots.txt where it was read.
 * @returns null for what is not an http(s) address or carries a name and password.
 */
export function normaliseAddress(
  href: string,
  base: string | undefined,
  junk: readonly string[] | Junk,
): string | null {
  const { names, clean } = "clean" in junk ? junk : { names: junk, clean: null };
  const url = URL.parse(href.trim(), base);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  if (url.username || url.password) return null;
  const path = tidyEscapes(url.pathname.replaceAll(sessionInPath, ""));
  const query = sortedQuery(url.search.slice(1), names);
  const address = `${url.protocol}//${url.host}${path}${query ? `?${query}` : ""}`;
  return clean === null ? address : clean(address);
}

/** Works on the raw text: decoding would break queries in another charset than UTF-8. */
function sortedQuery(query: string, junk: readonly string[]): string {
  if (!query) return "";
  return query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      return at < 0
        ? { name: part, value: "", part }
        : { name: part.slice(0, at), value: part.slice(at + 1), part };
    })
    .filter(({ name, value }) => !isJunkParameter(name, value, junk))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ part }) => tidyEscapes(part))
    .join("&");
}

/** `%7e` and `%7E` and `~` are one and the same. */
function tidyEscapes(text: string): string {
  if (!text.includes("%")) return text;
  return text.replaceAll(/%[0-9a-f]{2}/gi, (escape) => {
    const char = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(char) ? char : escape.toUpperCase();
  });
}
