/** Query parameters that tell a visit, not a page: sessions, counters of clicks, print views. */
const fleeting =
  /^(utm_.*|yclid|ymclid|gclid|fbclid|_openstat|sid|sessionid|session_id|phpsessid|jsessionid|token|auth|print)$/i;
const longest = 2000;

/**
 * The address of a page as a colleague may be given it: without credentials, sessions and counters, the page's own
 * canonical address where it names one on the same site.
 * @param canonical href of `<link rel=canonical>`, if any. @returns "" for what is no web page.
 */
export function canonicalAddress(href: string, canonical: string | null): string {
  const here = URL.parse(href);
  if (!here || !/^https?:$/.test(here.protocol)) return "";
  const named = canonical === null ? null : URL.parse(canonical, href);
  const url = named && named.origin === here.origin ? named : here;
  url.username = "";
  url.password = "";
  url.pathname = url.pathname.replace(/;jsessionid=[^/]*/i, "");
  const names = Array.from(url.searchParams.keys());
  for (const name of names) if (fleeting.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  url.hash = here.hash.startsWith("#:~:") ? "" : here.hash;
  return url.href.length <= longest ? url.href : url.origin + url.pathname;
}
