/**
 * An address as people read it: without the scheme, without the host where everybody knows it, letters instead of
 * percent signs.
 */
export function shortAddress(address: string, knownHosts: readonly string[] = []): string {
  const url = URL.parse(address);
  if (!url) return address;
  const rest = readable(url.pathname + url.search + url.hash);
  return knownHosts.some((known) => known === url.host || known === url.hostname) ? rest : url.host + rest;
}

function readable(written: string): string {
  try {
    return decodeURI(written);
  } catch {
    // A portal of old may write its addresses in another charset.
    return written;
  }
}
