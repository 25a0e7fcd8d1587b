/**
 * The origin that someone means who writes a server's address: «ask.example.com», «https://ask.example.com/desk», with
 * spaces around. Without a scheme it is https, on this machine http. Null where it is no web address.
 */
export function serverOrigin(typed: string): string | null {
  const given = typed.trim();
  if (given === "" || /\s/.test(given)) return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `${impliedScheme(given)}${given}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  return url.protocol === "https:" || url.protocol === "http:" ? url.origin : null;
}

function impliedScheme(given: string): string {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/.test(given) ? "http://" : "https://";
}
