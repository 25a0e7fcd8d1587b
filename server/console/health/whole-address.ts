/** The address somebody meant who left out its beginning: the scheme, or scheme and host. */
export function wholeAddress(typed: string, portalOrigins: readonly string[]): string {
  const given = typed.trim();
  if (given === "" || /^[a-z][a-z\d+.-]*:\/\//i.test(given)) return given;
  if (given.startsWith("/")) return `${portalOrigins[0] ?? ""}${given}`;
  const host = given.split(/[/?#]/)[0]?.toLowerCase();
  const origin = portalOrigins.find((known) => URL.parse(known)?.host === host);
  return `${origin ? new URL(origin).protocol : "https:"}//${given}`;
}
