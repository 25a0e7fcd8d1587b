import { secretDigest } from "../identity/secret-digest.ts";

// Nobody honest shows more than a token and a cookie.
const mostShown = 4;

/** As whom a call shows itself, before anybody has looked whether that is true; never the token itself. */
export function callerKeys(headers: Headers): string[] {
  const bearer = /^bearer\s+(\S+)/i.exec(headers.get("authorization") ?? "")?.[1];
  const cookies = [...(headers.get("cookie") ?? "").matchAll(/session_token=([^;\s]+)/g)];
  // All of them: whoever sends two would otherwise have the budget of the one that was made up.
  const shown = [bearer, ...cookies.map(([, token]) => token)].filter((token) => token !== undefined);
  const tokens = new Set(shown.map(plainToken));
  if (tokens.size > mostShown) return ["more tokens than anybody has"];
  return [...tokens].map(secretDigest);
}

/** Without quotes, escapes and signature: each spelling of a token has the same budget. */
function plainToken(shown: string): string {
  return decoded(shown.replaceAll('"', "")).split(".")[0] ?? "";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
