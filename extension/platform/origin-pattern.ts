/** The match pattern of an origin's host, for permissions: they know no ports. */
export function hostPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** The match pattern of a portal's pages. Firefox refuses ports in patterns; there the background tells the launcher. */
export function launcherPattern(origin: string): string {
  return import.meta.env.FIREFOX ? hostPattern(origin) : `${origin}/*`;
}
