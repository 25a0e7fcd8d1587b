/**
 * A path of our own with its query, as it was given, or null: never another site's address, nor a script. Where somebody is
 * sent after signing in comes from an address that anybody may have written.
 */
export function ownPath(to: string | null | undefined): string | null {
  // Browsers drop tabs and line ends, and take a backslash for a slash: «/\evil» and «/<tab>/evil» lead away.
  if (!to || to.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to)) return null;
  const base = "http://own.invalid";
  return URL.canParse(to, base) && new URL(to, base).origin === base ? to : null;
}
