import { AuthorizationResponseError, ClientError } from "openid-client";
import type { SignInRefusal } from "../../../core/contract/sign-in.ts";

/**
 * An error of a sign-in as people are told, and as the log has it: the library's words, never its causes, for those hold tokens
 * and claims.
 */
export function whyRefused(error: unknown): { readonly why: SignInRefusal; readonly reason: string } {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : "unknown";
  if (error instanceof AuthorizationResponseError) {
    const back = error.error === "access_denied" ? "cancelled" : "provider-wrong";
    return { why: back, reason: `the provider answered ${codeOnly(error.error)}` };
  }
  const code = error instanceof ClientError ? error.code : undefined;
  const unreached = error instanceof TypeError && error.message === "fetch failed";
  if (unreached || code === "OAUTH_TIMEOUT" || code === "OAUTH_ABORT" || isOf5xx(error))
    return { why: "provider-down", reason };
  return { why: "provider-wrong", reason: code === undefined ? reason : `${reason} (${code})` };
}

function isOf5xx(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Response && cause.status >= 500;
}

/** An error's code comes from an address that anybody may have written. */
const codeOnly = (code: string): string => (/^[a-z_]{1,40}$/.test(code) ? code : "an unknown error");
