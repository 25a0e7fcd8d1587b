/**
 * What the names of our cookies at the root begin with. With `__Host-` no neighbouring name can plant one of its own here;
 * browsers want such a cookie over https and for the whole server.
 */
export function cookiePrefix(address: string): string {
  return address.startsWith("https:") ? "__Host-ask-me" : "ask-me";
}
