import { authPath, signInPath } from "../../core/contract/paths.ts";
import type { SignInRefusal } from "../../core/contract/sign-in.ts";

/** Addresses by which a browser goes to whoever vouches for people, and comes back. */
export const elsewherePaths = {
  oidcStart: `${authPath}/oidc/start`,
  oidcCallback: `${authPath}/oidc/callback`,
  /** Where the provider tells by itself that somebody was signed out. */
  oidcLogout: `${authPath}/oidc/back-channel-logout`,
  /** From here whoever has left goes on to leave the provider. */
  oidcLeave: `${authPath}/oidc/leave`,
  proxyStart: `${authPath}/proxy/start`,
} as const;

/** The page that says why, with the way to try again. */
export function failedPath(why: SignInRefusal, to: string | null): string {
  const query = new URLSearchParams({ ...(to === null ? {} : { to }), failed: why });
  return `${signInPath}?${query}`;
}
