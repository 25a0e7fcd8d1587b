/**
 * An address as it may come along: http(s) alone, without credentials. Query and fragment go only with addresses of
 * the portal: elsewhere they carry what people typed and who they are. Null for what is no such address.
 */
export function contextAddress(address: string, portalOrigins: readonly string[]): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  url.username = "";
  url.password = "";
  if (!portalOrigins.includes(url.origin)) {
    url.search = "";
    url.hash = "";
  }
  return url.href;
}
